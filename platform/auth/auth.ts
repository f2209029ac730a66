import type { IncomingHttpHeaders } from 'node:http';
import type { Sql } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import type { App } from '../http/app.ts';
import type { Caller } from '../http/caller.ts';
import { post } from '../mail/index.ts';
import { Callers } from './callers.ts';
import type { OrganisationOf } from './callers.ts';
import { startEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { Furnish, MadeOrganisation, NewOrganisation } from './organisation.ts';
import { Throttle } from './throttle.ts';
import type { Patience } from './throttle.ts';

/** Sign-in as the rest of Kept sees it. */
export interface Auth {
  /** Who sends these headers: a session's cookie or an API key's `Authorization: Bearer`; null for nobody. */
  resolveCaller(headers: IncomingHttpHeaders): Promise<Caller | null>;
  /** Forgets what is believed of a user, so that a withdrawn right counts at once in this process (≤ 4 s in others). */
  forget(user: string): void;
  /** Writes what the modules need when an organisation is made. */
  furnish: Furnish | undefined;
  /** Whether somebody is a person of the organisation; without it (no modules), every id is taken. */
  isPerson(tenant: string, person: string): Promise<boolean>;
  /** Told after the first run, when the organisation is there: begins what goes on behind, as the sample data. */
  afterFirstRun: AfterFirstRun | undefined;
  /** better-auth; only `platform/auth` calls it. */
  engine: Engine;
  throttle: Throttle;
  /** Closes its connections. */
  close(): Promise<void>;
}

export type AfterFirstRun = (app: App, made: MadeOrganisation, wish: NewOrganisation) => void;

export interface AuthOptions {
  /** The owner's address of the database: the runtime role can't see the tables of sign-in. */
  databaseUrl: string;
  owner: Sql;
  /** The runtime role's pool: mails are written through it. */
  sql: Sql;
  publicUrl: string;
  secret: string;
  now(): number;
  organisationOf: OrganisationOf;
  isPerson?: (tenant: string, person: string) => Promise<boolean>;
  furnish?: Furnish;
  afterFirstRun?: AfterFirstRun;
  patience?: Partial<Patience>;
}

/** Starts sign-in. @throws {Error} when the secret is too short to sign with */
export const createAuth = (options: AuthOptions): Auth => {
  const { owner, sql, publicUrl, secret, now } = options;
  if (secret.length < 32)
    throw new Error('The secret that signs cookies must have at least 32 characters. Make a random one.');
  const tenantOf = async (user: string): Promise<string | undefined> =>
    (
      await owner<{ tenant: string }[]>`
      select tenant_id as tenant from auth.member where user_id = ${user} and ended_at is null`
    )[0]?.tenant;

  const engine = startEngine(options, {
    mayEnter: async (user) => (await tenantOf(user)) !== undefined,
    passwordWasReset: async (user) => {
      // Other links that were asked for, and devices that were trusted, end with the old password.
      await owner`delete from auth.verification where value = ${user}`;
      callers.forget(user);
    },
    sendReset: async ({ id, email, name }, token) => {
      const tenant = await tenantOf(id);
      if (tenant === undefined) return;
      const message = {
        to: email,
        subject: 'Set a new password for Kept',
        paragraphs: [
          `Hello ${name},`,
          'somebody asked for a new password for this e-mail. If it was you, set it within 60 minutes; the link works once.',
          'If it was not you, leave this mail be: your password stays as it is.',
        ],
        action: { label: 'Set a new password', url: `${publicUrl}/reset#${token}` },
      };
      await inTenant(sql, tenant, (tx) => post(tx, tenant, message, { now: now(), host: new URL(publicUrl).hostname }));
    },
  });
  const callers = new Callers({ engine, owner, publicUrl, now, organisationOf: options.organisationOf });
  return {
    engine,
    throttle: new Throttle(now, options.patience),
    furnish: options.furnish,
    isPerson: options.isPerson ?? (async () => true),
    afterFirstRun: options.afterFirstRun,
    resolveCaller: (headers) => callers.resolve(headers),
    forget: (user) => callers.forget(user),
    close: () => engine.close(),
  };
};
