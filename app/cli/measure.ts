import { measureByKey } from '../../catalogue/measures/index.ts';
import { asShown } from '../../maths/measure/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { StartProblem } from '../../platform/database-server/index.ts';
import type { Sql } from '../../platform/db/connect.ts';
import { openContext } from '../../modules/organisation/index.ts';
import { scorecard } from '../../modules/scorecard/index.ts';

export interface MeasureWish {
  /** A measure's key, or nothing for all of the pack. */
  measure?: string | undefined;
  /** A person's key; the whole organisation unless told. */
  person?: string | undefined;
  /** As in 2026-11, 2026-W47 or 2026-11-19; this month unless told. */
  period?: string | undefined;
}

export interface MeasuredLine {
  measure: string;
  name: string;
  unit: string;
  /** As shown to people: a share in percent. Null where there is nothing to count. */
  value: number | null;
  /** The parts that it was made of. */
  a: number;
  b: number | null;
}

/** `kept measure`: the figures of a period, for a person or everybody. */
export const measure = async (sql: Sql, tenant: string, wish: MeasureWish, now: number): Promise<MeasuredLine[]> => {
  if (wish.measure && !measureByKey.has(wish.measure))
    throw new StartProblem(
      `There is no measure "${wish.measure}". These there are: ${[...measureByKey.keys()].join(', ')}.`,
    );
  return inTenant(sql, tenant, async (tx) => {
    const context = await openContext(tx, tenant);
    const [person] = wish.person
      ? await tx<{ id: string }[]>`select id from person where tenant_id = ${tenant} and key = ${wish.person}`
      : [];
    if (wish.person && !person) throw new StartProblem(`There is no person "${wish.person}" here.`);
    const month = Temporal.Instant.fromEpochMilliseconds(now)
      .toZonedDateTimeISO(context.organisation.zone)
      .toPlainDate();
    const card = await scorecard(tx, context, {
      subject: person ? 'person' : 'organisation',
      ...(person ? { id: person.id } : {}),
      period: wish.period ?? month.toPlainYearMonth().toString(),
      now,
      ...(wish.measure ? { measures: [wish.measure] } : {}),
    });
    return (card?.cards ?? []).map(({ measure: key, name, unit, value, a, b }) => ({
      measure: key,
      name,
      unit,
      value: value === null ? null : asShown(unit, value),
      a,
      b,
    }));
  });
};
