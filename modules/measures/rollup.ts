import { measures as catalogue } from '../../catalogue/measures/index.ts';
import type { Measure } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Statement } from '../../platform/db/sent.ts';
import { decimalOf } from './micro.ts';
import { rolledUp, rollupDeltas } from './rollup-deltas.ts';
import type { RowChange } from './row-change.ts';

const catalogueBySource = rolledUp(catalogue);

/**
 * The statement that brings the roll-ups of every measure that adds up over rows to where the changed rows put them;
 * null where nothing changes. Keys are written in one order everywhere, so that two writers wait and never deadlock;
 * call it once in a transaction, with all of its changes.
 */
export function rollingUp(
  tx: Tx,
  tenantId: string,
  changes: readonly RowChange[],
  measures?: readonly Measure[],
): Statement {
  const deltas = rollupDeltas(changes, measures ? rolledUp(measures) : catalogueBySource);
  if (deltas.length === 0) return null;
  const lists = [
    deltas.map((delta) => delta.measure),
    deltas.map((delta) => delta.person_id),
    deltas.map((delta) => delta.day),
    deltas.map((delta) => decimalOf(delta.a)),
    deltas.map((delta) => decimalOf(delta.b)),
  ];
  return tx.unsafe(upsert, [tenantId, ...lists] as never[], { prepare: true });
}

// Lists go in as text, which every driver writes the same way. The months wait for the days (their count is asked
// for), so that all writers take the rows of both tables in the same order.
const upsert = `
with change as materialized (
  select measure, person_id::uuid, day::date, a::numeric, b::numeric
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as c(measure, person_id, day, a, b)),
days as (
  insert into rollup_day as kept (tenant_id, measure, person_id, day, a, b)
  select $1::uuid, measure, person_id, day, a, b from change order by measure, person_id, day
  on conflict (tenant_id, measure, person_id, day) do update set a = kept.a + excluded.a, b = kept.b + excluded.b
  returning 1)
insert into rollup_month as kept (tenant_id, measure, person_id, month, a, b)
select $1::uuid, measure, person_id, date_trunc('month', day)::date as month, sum(a), sum(b) from change
where (select count(*) from days) >= 0
group by measure, person_id, month order by measure, person_id, month
on conflict (tenant_id, measure, person_id, month) do update set a = kept.a + excluded.a, b = kept.b + excluded.b`;
