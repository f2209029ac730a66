import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Sql, Tx } from '../db/connect.ts';
import { Problem } from '../http/problem.ts';
import { emailField, hashPassword, insertMember, insertUser, nameField, passwordField } from './user.ts';

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** What a new organisation is made from; one schema for the first-run page, the API and the command line. */
export const newOrganisation = z.object({
  name: nameField,
  zone: z
    .string()
    .max(64)
    .refine((zone) => zones.has(zone) || isZone(zone), 'Give an IANA time zone, as in Asia/Kolkata')
    .meta({ description: 'IANA time zone' }),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Give an ISO 4217 code, as in INR'),
  pack: z.string().min(1).max(64).meta({ description: 'The pack to begin with' }),
  sampleData: z.boolean().default(false).meta({ description: 'Fill it with an invented company to look around in' }),
  administrator: z.object({ name: nameField, email: emailField, password: passwordField }),
});

export type NewOrganisation = z.output<typeof newOrganisation>;

/** What was made; `person` when the modules made the administrator a person of the organisation, too. */
export interface MadeOrganisation {
  tenant: string;
  user: string;
}

/**
 * Writes what the modules need for a new organisation (its row, its pack), in the same transaction and under its
 * tenant. May answer with the person (uuid) that the administrator is.
 */
export type Furnish = (
  tx: Tx,
  made: MadeOrganisation,
  wish: NewOrganisation,
) => Promise<{ person: string | null } | void>;

function isZone(zone: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId.length > 0;
  } catch {
    return false;
  }
}

/** True until the first organisation is made. */
export const isFirstRun = async (owner: Sql): Promise<boolean> =>
  (await owner`select from auth.tenant limit 1`).length === 0;

/** The ids of all organisations, for work that goes through them one by one. */
export const allTenants = async (owner: Sql): Promise<string[]> =>
  (await owner<{ id: string }[]>`select id from auth.tenant order by made_at, id`).map((row) => row.id);

/**
 * Makes an organisation with its administrator, all or nothing. With `first`, only when there is none: of two at the
 * same moment one wins.
 * @throws {Problem} 404 when `first` and there is one already; 409 when the administrator's e-mail has an account
 */
export const createOrganisation = async (
  owner: Sql,
  wish: NewOrganisation,
  { now, furnish, first = false }: { now: number; furnish?: Furnish; first?: boolean },
): Promise<MadeOrganisation> => {
  const { administrator } = wish;
  const passwordHash = await hashPassword(administrator.password);
  return owner.begin(async (begun) => {
    const tx = begun as Tx;
    const tenant = randomUUID();
    await tx`select pg_advisory_xact_lock(8_201_127)`;
    if (first && (await tx`select from auth.tenant limit 1`).length > 0)
      throw new Problem('not-found', 'Kept is set up already. Sign in instead.');
    await tx`select set_config('kept.tenant', ${tenant}, true)`;
    await tx`insert into auth.tenant (id, made_at) values (${tenant}, ${tx.typed.instant(now)})`;
    const user = await insertUser(tx, { email: administrator.email, name: administrator.name, passwordHash }, now);
    const furnished = await furnish?.(tx, { tenant, user }, wish);
    await insertMember(tx, { tenant, user, person: furnished?.person ?? null, role: 'administrator' }, now);
    return { tenant, user };
  }) as Promise<MadeOrganisation>;
};
