import { packSchema } from '../../catalogue/packs/schema.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { KeptContext, Organisation, PackVersion } from './context.ts';

type Shared = Omit<KeptContext, 'accounts' | 'signals'>;

const known = new Map<string, Shared>();

const load = async (tx: Tx, tenant: string, organisation: Organisation): Promise<Shared> => {
  const [versions, holidays] = await Promise.all([
    tx<{ version: number; effectiveFrom: number; body: unknown }[]>`
      select version, effective_from as "effectiveFrom", body from pack_version where tenant_id = ${tenant}
      order by effective_from, version`,
    tx<{ day: string }[]>`select day from holiday where tenant_id = ${tenant} order by day`,
  ]);
  const packs: PackVersion[] = versions.map(({ body, ...version }) => ({ ...version, pack: packSchema.parse(body) }));
  return { organisation, packs, holidays: holidays.map((row) => row.day) };
};

/**
 * What the transaction needs to know of its organisation. One short statement in the common case: the revision tells
 * whether what is in memory still holds.
 */
export const openContext = async (tx: Tx, tenant: string): Promise<KeptContext> => {
  const [organisation] = await tx<Organisation[]>`
    select tenant_id as tenant, name, zone, locale, currency, revision from organisation where tenant_id = ${tenant}`.execute();
  if (!organisation) throw new Error('This organisation does not exist (any more).');
  let context = known.get(tenant);
  if (context?.organisation.revision !== organisation.revision) {
    context = await load(tx, tenant, organisation);
    known.set(tenant, context);
  }
  return { ...context!, accounts: new Map(), signals: { put: [], drop: [] } };
};

/** Writes a new organisation with its first pack. */
export const createOrganisationRow = async (
  tx: Tx,
  organisation: Omit<Organisation, 'revision'>,
  pack: object,
): Promise<void> => {
  const { tenant, name, zone, locale, currency } = organisation;
  await tx`insert into organisation (tenant_id, name, zone, locale, currency)
    values (${tenant}, ${name}, ${zone}, ${locale}, ${currency})`;
  await tx`insert into pack_version (tenant_id, version, effective_from, body, note)
    values (${tenant}, 1, to_timestamp(0), ${JSON.stringify(pack)}::text::jsonb, 'The pack as it ships')`;
};

/** Adds holidays; a day that is known gets the new name. */
export const putHolidays = async (tx: Tx, tenant: string, days: { day: string; name: string }[]): Promise<void> => {
  await tx`
    insert into holiday (tenant_id, day, name)
    select ${tenant}, r.day, r.name from json_to_recordset(${JSON.stringify(days)}::text::json) as r(day date, name text)
    on conflict (tenant_id, day) do update set name = excluded.name`;
  await tx`update organisation set revision = revision + 1 where tenant_id = ${tenant}`;
};

/** The organisation's own holidays, in the order of their days. */
export const listHolidays = (tx: Tx, tenant: string): Promise<{ day: string; name: string }[]> =>
  tx<{ day: string; name: string }[]>`
    select day::text as day, name from holiday where tenant_id = ${tenant} order by day limit 2000`;

/** Takes a holiday away; false when there was none on that day. */
export const removeHoliday = async (tx: Tx, tenant: string, day: string): Promise<boolean> => {
  const gone = await tx`delete from holiday where tenant_id = ${tenant} and day = ${day}::text::date returning 1`;
  if (gone.length > 0) await tx`update organisation set revision = revision + 1 where tenant_id = ${tenant}`;
  return gone.length > 0;
};

/** Changes what is given of an organisation's settings, and answers with how it stands. */
export const changeOrganisation = async (
  tx: Tx,
  tenant: string,
  {
    name = null,
    locale = null,
    currency = null,
  }: { [Field in 'name' | 'locale' | 'currency']?: string | undefined | null },
): Promise<Organisation> => {
  const [row] = await tx<Organisation[]>`
    update organisation set name = coalesce(${name}, name), locale = coalesce(${locale}, locale),
      currency = coalesce(${currency}, currency), revision = revision + 1
    where tenant_id = ${tenant} returning tenant_id as tenant, name, zone, locale, currency, revision`;
  return row!;
};
