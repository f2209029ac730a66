import { measures as catalogue } from '../../catalogue/measures/index.ts';
import { isAdditive, type FactShape, type Measure } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { compileShape } from './compile-shape.ts';
import { sourceOf } from './compile.ts';
import { parameters, quoted, type Statement } from './parameters.ts';
import { nobody } from './rollup-deltas.ts';

/**
 * Makes the roll-ups of one organisation anew from the rows themselves. Writers wait meanwhile: a row that is being
 * recorded is either seen here or adds its change afterwards, never both and never neither.
 */
export async function rebuildRollups(
  tx: Tx,
  tenantId: string,
  measures: readonly Measure[] = catalogue,
): Promise<void> {
  await tx`lock table rollup_day, rollup_month in share row exclusive mode`;
  await tx`delete from rollup_day where tenant_id = ${tenantId}`;
  await tx`delete from rollup_month where tenant_id = ${tenantId}`;
  for (const measure of measures.filter((one) => isAdditive(one.shape))) {
    const { text, values } = compileRollupSource(measure, tenantId);
    await tx.unsafe(`insert into rollup_day (tenant_id, measure, person_id, day, a, b) ${text}`, values as never[]);
  }
  await tx`
    insert into rollup_month (tenant_id, measure, person_id, month, a, b)
    select tenant_id, measure, person_id, date_trunc('month', day)::date as month, sum(a), sum(b)
    from rollup_day where tenant_id = ${tenantId} group by tenant_id, measure, person_id, month`;
}

/** What the roll-ups of one measure should be, straight from the rows: tenant_id, measure, person_id, day, a, b. */
export function compileRollupSource(measure: Measure, tenantId: string): Statement {
  const given = parameters();
  const source = sourceOf(measure);
  const { whole, part, weight } = compileShape(measure.shape as FactShape, source, given);
  const tenant = given.put(tenantId, 'uuid');
  const exact = `round(${weight}::numeric, 6)`;
  const divides = measure.shape.kind === 'share' ? `sum(${exact})` : measure.shape.kind === 'mean' ? 'count(*)' : '0';
  const text = `select * from (
  select tenant_id, ${given.put(measure.key, 'text')} as measure, coalesce(person_id, '${nobody}'::uuid) as person_id, day,
    coalesce(sum(${exact}) filter (where ${part}), 0) as a, (${divides})::numeric as b
  from ${quoted(source.view)} where tenant_id = ${tenant} and ${whole} group by 1, 3, 4) fresh
where a <> 0 or b <> 0`;
  return { text, values: given.values };
}

/** A roll-up that differs from what the rows say, `kept` as stored and `fresh` as it should be. */
export interface RollupDifference {
  measure: string;
  person_id: string;
  day: string;
  kept: { a: number; b: number };
  fresh: { a: number; b: number };
}

/** Every roll-up of an organisation that differs from the rows it was made from; none when all is well. */
export async function verifyRollups(
  tx: Tx,
  tenantId: string,
  measures: readonly Measure[] = catalogue,
): Promise<RollupDifference[]> {
  const found: RollupDifference[] = [];
  for (const measure of measures.filter((one) => isAdditive(one.shape))) {
    const { text, values } = compileRollupSource(measure, tenantId);
    const rows = await tx.unsafe<(RollupDifference['kept'] & RollupDifference & { fa: number; fb: number })[]>(
      `with fresh as (${text}), kept as (
        select * from rollup_day where tenant_id = $${values.length + 1}::uuid and measure = $${values.length + 2}::text)
      select coalesce(kept.person_id, fresh.person_id) as person_id, coalesce(kept.day, fresh.day)::text as day,
        coalesce(kept.a, 0)::float8 as a, coalesce(kept.b, 0)::float8 as b,
        coalesce(fresh.a, 0)::float8 as fa, coalesce(fresh.b, 0)::float8 as fb
      from kept full join fresh on kept.person_id = fresh.person_id and kept.day = fresh.day
      where coalesce(kept.a, 0) <> coalesce(fresh.a, 0) or coalesce(kept.b, 0) <> coalesce(fresh.b, 0)`,
      [...values, tenantId, measure.key] as never[],
    );
    for (const { person_id, day, a, b, fa, fb } of rows)
      found.push({ measure: measure.key, person_id, day, kept: { a, b }, fresh: { a: fa, b: fb } });
  }
  return found;
}
