import type { Pack } from '../../../catalogue/packs/schema.ts';
import type { Tx } from '../../../platform/db/connect.ts';

/** What a change of the pack reaches: what is opened from now on, or what is pending now as well. */
export type AppliesTo = 'new' | 'open-and-new';

/** A version of the organisation's pack, without its body. Times are epoch milliseconds. */
export interface VersionRow {
  version: number;
  effectiveFrom: number;
  note: string;
  savedBy: { id: string | null; name: string };
  appliesTo: AppliesTo;
  basedOn: number | null;
  restores: number | null;
}

/** Every version, the newest first. */
export const listVersions = (tx: Tx, tenant: string): Promise<VersionRow[]> => tx<VersionRow[]>`
  select version, effective_from as "effectiveFrom", note, json_build_object('id', saved_by, 'name', saved_name) as "savedBy",
    applies_to as "appliesTo", based_on as "basedOn", restores
  from pack_version where tenant_id = ${tenant} order by version desc`;

/** Holds the organisation until the end of the transaction: its pack changes one at a time. */
export const lockOrganisation = async (tx: Tx, tenant: string): Promise<void> => {
  await tx`select from organisation where tenant_id = ${tenant} for no key update`;
};

export interface NewVersion extends Omit<VersionRow, 'savedBy'> {
  savedBy: { person: string | null; name: string };
  pack: Pack;
}

/** Writes a version and lets everybody who keeps the pack in memory look again. */
export const insertVersion = async (tx: Tx, tenant: string, row: NewVersion): Promise<void> => {
  await tx`
    insert into pack_version (tenant_id, version, effective_from, body, note, saved_by, saved_name, applies_to, based_on, restores)
    values (${tenant}, ${row.version}, to_timestamp(${row.effectiveFrom}::bigint / 1000.0), ${JSON.stringify(row.pack)}::text::jsonb,
      ${row.note}, ${row.savedBy.person}, ${row.savedBy.name}, ${row.appliesTo}, ${row.basedOn}, ${row.restores})`;
  await tx`update organisation set revision = revision + 1 where tenant_id = ${tenant}`;
};
