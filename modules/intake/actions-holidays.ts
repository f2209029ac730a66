import { inTenant } from '../../platform/db/tenant.ts';
import { putHolidays } from '../organisation/index.ts';
import type { Item } from './kinds/kind.ts';
import type { RefusedRow } from './store-refused.ts';
import type { Counts, IntakeTools } from './run.ts';

/** Writes holidays to the organisation's settings; a day that is known by this name counts as a repeat. */
export const keepHolidays = async (
  { sql }: IntakeTools,
  tenant: string,
  items: readonly Item[],
  counts: Counts,
): Promise<RefusedRow[]> => {
  const days = items.flatMap(({ values }) =>
    values ? [{ day: String(values['date']), name: String(values['name']) }] : [],
  );
  await inTenant(sql, tenant, async (tx) => {
    const known = new Map(
      (await tx<{ day: string; name: string }[]>`select day, name from holiday where tenant_id = ${tenant}`).map(
        (row) => [row.day, row.name],
      ),
    );
    const fresh = [...new Map(days.map((each) => [each.day, each])).values()].filter(
      ({ day, name }) => known.get(day) !== name,
    );
    if (fresh.length > 0) await putHolidays(tx, tenant, fresh);
    counts.recorded += fresh.length;
    counts.duplicate += days.length - fresh.length;
  });
  const back = items.flatMap(({ line, cells, refused }) => (refused ? [{ line, cells: [...cells], ...refused }] : []));
  counts.refused += back.length;
  return back;
};
