import type { NewFact } from '../../platform/ledger/fact.ts';
import type { Role } from '../../catalogue/permissions.ts';

/** The people of a swept organisation: one of every role, and a colleague who works in another team. */
export const people = [
  { key: 'head', role: 'head', team: null, reports: null },
  { key: 'manager', role: 'manager', team: 'all', reports: 'head' },
  { key: 'lead', role: 'lead', team: 'north', reports: 'manager' },
  { key: 'account_manager', role: 'account_manager', team: 'north', reports: 'lead' },
  { key: 'agent', role: 'agent', team: 'north', reports: 'lead' },
  { key: 'central', role: 'central', team: null, reports: 'head' },
  { key: 'finance', role: 'finance', team: null, reports: 'head' },
  { key: 'colleague', role: 'account_manager', team: 'south', reports: 'other_lead' },
  { key: 'other_lead', role: 'lead', team: 'south', reports: 'head' },
] as const satisfies readonly { key: string; role: Role; team: string | null; reports: string | null }[];

const hour = 3_600_000;

/**
 * What happened in a swept organisation. Every text that is stored bears the mark, so that it is known where it comes
 * from wherever it turns up; the keys are the same in every organisation.
 */
export const story = (mark: string, now: number, words: (what: string) => string = (what) => what): NewFact[] => {
  const text = (what: string): string => `${words(what)} ${mark}`;
  let number = 0;
  const fact = (type: string, payload: Record<string, unknown>, ago = 20 * 24 * hour): NewFact => ({
    type,
    happenedAt: now - ago + number++,
    source: 'sweep',
    externalId: `story/${number}`,
    channel: 'api',
    actor: null,
    payload,
  });
  const soon = new Date(now + 30 * hour).toISOString();
  const account = (key: string, person: string): NewFact[] => [
    fact('account.described', {
      account: key,
      name: text(`Account ${key}`),
      tier: 'A',
      city: text('City'),
      products: ['book'],
    }),
    fact('account.assigned', { account: key, person, reason: text('New') }),
    fact('contact.described', {
      contact: `p-${key}`,
      account: key,
      name: text('Contact'),
      job: text('Owner'),
      decides: true,
    }),
    fact('account.staged', { account: key, stage: 'live', reason: text('Ready') }),
    fact('account.staged', { account: key, stage: 'irate', reason: text('Billed twice') }, 6 * hour),
    fact('subscription.started', {
      ...{ subscription: `s-${key}`, account: key, product: 'book', plan: text('yearly'), amount: 48_000 },
      ...{ currency: 'INR', term_months: 12, starts_on: '2026-01-16', ends_on: '2027-01-15' },
    }),
    fact(
      'interaction.logged',
      {
        ...{ account: key, person, channel: 'call', purpose: 'welcome', outcome: 'reached', minutes: 7, happiness: 4 },
        ...{ note: text('Note'), next: { at: soon, channel: 'call', purpose: 'profile', agenda: text('Agenda') } },
      },
      5 * hour,
    ),
    fact(
      'promise.made',
      { promise: `promise-${key}`, account: key, person, text: text('Promise'), by: soon },
      4 * hour,
    ),
    fact(
      'case.opened',
      {
        case: `case-${key}`,
        account: key,
        subject: text('Case'),
        channel: 'call',
        reason: 'billing',
        priority: 'high',
      },
      3 * hour,
    ),
    fact('learning.shared', { person, kind: 'good', text: text('Learning'), account: key }, 2 * hour),
    fact('project.started', { project: `project-${key}`, account: key, person, name: text('Project') }, 2 * hour),
    fact(
      'project.milestone-set',
      {
        ...{ project: `project-${key}`, milestone: `step-${key}`, account: key, person },
        text: text('Step'),
        by: soon.slice(0, 10),
      },
      2 * hour,
    ),
  ];
  return [
    fact('team.defined', { team: 'all', name: text('Everybody'), lead: 'manager', huddle_at: '09:30' }),
    fact('team.defined', { team: 'north', name: text('North'), parent: 'all', lead: 'lead', huddle_at: '09:30' }),
    fact('team.defined', { team: 'south', name: text('South'), lead: 'other_lead', huddle_at: '09:45' }),
    ...people.map(({ key, role, team, reports }) =>
      fact('person.defined', {
        ...{
          person: key,
          name: text(`Person ${key}`),
          email: `${key}@${mark.toLowerCase()}.example`,
          phone: text('Phone'),
        },
        ...{ role, team, reports_to: reports, joined_on: '2026-01-01' },
      }),
    ),
    ...account('C-1', 'account_manager'),
    ...account('C-2', 'colleague'),
    fact(
      'target.set',
      {
        measure: 'effective_calls_per_day',
        person: 'account_manager',
        period: new Date(now).toISOString().slice(0, 7),
        value: 20,
      },
      hour,
    ),
  ];
};
