import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Pack } from '../../catalogue/packs/schema.ts';
import { fromShown, type Measure } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { figures } from '../measures/index.ts';
import { calendarOf, type KeptContext, packAt } from '../organisation/index.ts';
import { monthToDate, type MonthToDate } from './days.ts';
import { type Gap, gapOf, toneOf } from './standing.ts';

/** A figure of the month to date. Values of percentages are fractions. */
export interface SheetFigure {
  measure: string;
  name: string;
  question: string;
  group: string;
  unit: string;
  direction: 'up' | 'down';
  value: number | null;
  a: number;
  b: number | null;
  target: number | null;
  /** Who said so: the person's own target, the team's, or the pack's benchmark. */
  targetOf: 'person' | 'team' | 'pack' | null;
  pace: number | null;
  gap: Gap;
  tone: ReturnType<typeof toneOf>;
}

interface TargetRow {
  measure: string;
  subject: string;
  value: number;
}

const targetsOf = (tx: Tx, tenant: string, person: string, team: string, period: string): Promise<TargetRow[]> => tx<
  TargetRow[]
>`
  select measure, subject, value from target
  where tenant_id = ${tenant} and subject_id in (${person}, ${team}) and period = ${period} and value is not null`;

/** What is asked of a person: their own target; a share may also be the team's; else what the pack asks of everybody. */
const targetFor = (
  pack: Pack,
  measure: Measure,
  targets: readonly TargetRow[],
): Pick<SheetFigure, 'target' | 'targetOf'> => {
  const said = (subject: string) =>
    targets.find((row) => row.measure === measure.key && row.subject === subject)?.value;
  const own = said('person');
  if (own !== undefined) return { target: fromShown(measure.unit, own), targetOf: 'person' };
  const shared = measure.unit === 'count' ? undefined : said('team');
  if (shared !== undefined) return { target: fromShown(measure.unit, shared), targetOf: 'team' };
  const benchmark = pack.measures.find((entry) => entry.measure === measure.key)?.benchmark ?? null;
  return benchmark === null
    ? { target: null, targetOf: null }
    : { target: fromShown(measure.unit, benchmark), targetOf: 'pack' };
};

/** Time says something about what gathers over the month: counts, and accounts that move on from where it found them. */
const paceOf = (measure: Measure, target: number | null, month: MonthToDate): number | null =>
  target !== null && measure.direction === 'up' && (measure.shape.kind === 'count' || measure.shape.kind === 'cohort')
    ? target * month.gone
    : null;

export interface SheetFigures {
  month: MonthToDate;
  figures: SheetFigure[];
  /** Effective calls that are asked for a day; null where nobody asks. */
  perDay: number | null;
}

/** The measures that the pack's huddle brings, for one person, month to date against target. */
export const sheetFigures = async (
  tx: Tx,
  context: KeptContext,
  person: string,
  team: string,
  day: string,
  now: number,
): Promise<SheetFigures> => {
  const version = packAt(context, now);
  const { pack } = version;
  const { tenant, zone } = context.organisation;
  const month = monthToDate(calendarOf(context, version), day);
  const keys = (pack.rituals.find((ritual) => ritual.key === 'huddle')?.measures ?? []).filter((key) =>
    measureByKey.has(key),
  );
  const [found, targets] = await Promise.all([
    figures(tx, {
      tenant,
      measures: keys,
      people: [person],
      by: 'person',
      from: month.from,
      to: month.to,
      zone,
      now: new Date(now).toISOString(),
    }),
    targetsOf(tx, tenant, person, team, month.period),
  ]);
  const byKey = new Map(found.map((figure) => [figure.measure, figure]));
  const daily = measureByKey.get('effective_calls_per_day');
  return {
    month,
    perDay: daily ? targetFor(pack, daily, targets).target : null,
    figures: keys.map((key): SheetFigure => {
      const measure = measureByKey.get(key)!;
      const { value = null, a = 0, b = null } = byKey.get(key) ?? {};
      const aim = targetFor(pack, measure, targets);
      const pace = paceOf(measure, aim.target, month);
      const gap = gapOf({ unit: measure.unit, direction: measure.direction, value, a, b, target: aim.target, pace });
      const { name, question, unit, direction } = measure;
      const group = pack.measures.find((entry) => entry.measure === key)?.group ?? '';
      return {
        measure: key,
        name,
        question,
        group,
        unit,
        direction,
        value,
        a,
        b,
        ...aim,
        pace,
        gap,
        tone: toneOf(gap),
      };
    }),
  };
};
