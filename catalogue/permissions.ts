/** Every right a route can ask for. Reads like the verb it allows. */
export const permissions = [
  'people.read',
  'people.manage',
  'accounts.read',
  'accounts.write',
  'portfolios.read',
  'portfolios.reassign',
  'interactions.log',
  'interactions.read',
  'commitments.read',
  'commitments.manage',
  'measures.read',
  'targets.propose',
  'targets.set',
  'packs.read',
  'packs.edit',
  'huddle.take-part',
  'huddle.lead',
  'imports.run',
  'exports.run',
  'facts.write',
  'facts.read',
  'keys.manage',
  'organisation.manage',
  'handbook.read',
  'search.use',
  'notices.read',
] as const;

/** One right, as routes and API keys name it. */
export type Permission = (typeof permissions)[number];

/** The roles of every organisation, from the top of the reporting line to its edges. */
export const roles = [
  'head',
  'manager',
  'lead',
  'account_manager',
  'agent',
  'central',
  'finance',
  'administrator',
] as const;

/** What a person is in the organisation. */
export type Role = (typeof roles)[number];

/** Whose accounts a role sees: the own portfolio, the team's, or everyone's. */
export type Scope = 'own' | 'team' | 'all';

const everyone = ['people.read', 'packs.read', 'handbook.read', 'search.use', 'notices.read'] as const;

const customerWork = [
  'accounts.read',
  'accounts.write',
  'portfolios.read',
  'interactions.log',
  'interactions.read',
  'commitments.read',
  'commitments.manage',
  'measures.read',
  'facts.read',
  'huddle.take-part',
  'targets.propose',
] as const;

const leading = ['huddle.lead', 'targets.set', 'portfolios.reassign', 'imports.run', 'exports.run'] as const;

/** Role → what it may do. A right that isn't listed is refused. */
export const may: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  head: new Set<Permission>([...everyone, ...customerWork, ...leading, 'people.manage', 'packs.edit', 'facts.write']),
  manager: new Set<Permission>([
    ...everyone,
    ...customerWork,
    ...leading,
    'people.manage',
    'packs.edit',
    'facts.write',
  ]),
  lead: new Set<Permission>([...everyone, ...customerWork, ...leading]),
  account_manager: new Set<Permission>([...everyone, ...customerWork]),
  agent: new Set<Permission>([...everyone, ...customerWork]),
  central: new Set<Permission>([
    ...everyone,
    'accounts.read',
    'portfolios.read',
    'interactions.read',
    'commitments.read',
    'measures.read',
    'facts.read',
    'huddle.take-part',
    'packs.edit',
    'exports.run',
  ]),
  finance: new Set<Permission>([
    ...everyone,
    'accounts.read',
    'portfolios.read',
    'interactions.read',
    'commitments.read',
    'commitments.manage',
    'measures.read',
    'facts.read',
    'imports.run',
    'exports.run',
  ]),
  administrator: new Set<Permission>(permissions),
};

/** Role → whose accounts and figures it sees. */
export const view: Readonly<Record<Role, Scope>> = {
  head: 'all',
  manager: 'team',
  lead: 'team',
  account_manager: 'own',
  agent: 'own',
  central: 'all',
  finance: 'all',
  administrator: 'all',
};

const reach: Readonly<Record<Scope, number>> = { own: 0, team: 1, all: 2 };

/** True when `granter` holds every right of `granted` and sees at least as much: nobody hands out more than they hold. */
export const mayGrant = (granter: Role, granted: Role): boolean =>
  may[granted].isSubsetOf(may[granter]) && reach[view[granted]] <= reach[view[granter]];
