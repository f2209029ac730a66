import type { Sql } from '../platform/db/connect.ts';

/** The zone of an organisation, for callers; an organisation that was not furnished yet has none of its own. */
export const organisationOf =
  (owner: Sql) =>
  async (tenant: string): Promise<{ zone: string }> => {
    const [row] = await owner<{ zone: string }[]>`select zone from organisation where tenant_id = ${tenant}`;
    return { zone: row?.zone ?? 'UTC' };
  };

/** Whether somebody is a person of the organisation: what a sign-in may be tied to. */
export const isPerson =
  (owner: Sql) =>
  async (tenant: string, person: string): Promise<boolean> =>
    (await owner`select from person where tenant_id = ${tenant} and id = ${person}`).length > 0;
