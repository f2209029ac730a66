import type { Sql } from '../platform/db/connect.ts';

/** The zone of an organisation, for callers; an organisation that was not furnished yet has none of its own. */
export const organisationOf =
  (owner: Sql) =>
  async (tenant: string): Promise<{ zone: string }> => {
    const [row] = await owner<{ zone: string }[]>`select zone from organisation where tenant_id = ${tenant}`;
    return { zone: row?.zone ?? 'UTC' };
  };
