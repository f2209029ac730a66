import { isAdditive } from '../../maths/measure/index.ts';
import { dayBegins } from '../../maths/measure/window.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { figures, readRollups } from '../measures/index.ts';
import { courseOf } from './course.ts';
import { timeOfWorkers, windowOf, type Ground } from './read-ground.ts';
import type { PackMeasure } from './targets-of.ts';
import { daysOf } from './working-time.ts';

/** Where a figure stood at the end of a day, and where it should have been; both counted as the card counts. */
export interface CoursePoint {
  day: string;
  value: number | null;
  pace: number | null;
}

const most_cohort_points = 6;

/** How a figure came about over its period, up to today; empty where nothing can tell it day by day. */
export async function readCourse(
  tx: Tx,
  ground: Ground,
  entry: PackMeasure,
  wanted: number | null,
): Promise<CoursePoint[]> {
  const { shape } = entry.measure;
  const passed = ground.days.filter(({ day }) => day <= ground.moment.day);
  if (passed.length < 2) return [];
  if (shape.kind === 'cohort') return ofCohort(tx, ground, entry, wanted);
  if (!isAdditive(shape)) return [];
  const { tenant, period, subject } = ground;
  const people = subject.people.map(({ id }) => id);
  const until = Temporal.PlainDate.from(passed.at(-1)!.day).add({ days: 1 }).toString();
  const asked = {
    tenant,
    measures: [entry.measure.key],
    people,
    from: period.from,
    to: until,
    groupBy: 'day' as const,
  };
  const byDay = new Map((await readRollups(tx, asked)).map((row) => [row.day, row]));
  const divides = shape.kind === 'share' || shape.kind === 'mean';
  const paceAt = paces(ground, entry, wanted);
  let [a, b] = [0, 0];
  return passed.map(({ day }) => {
    a += byDay.get(day)?.a ?? 0;
    b += byDay.get(day)?.b ?? 0;
    const moves = courseOf(entry.measure) === 'moves';
    return { day, value: divides && !moves ? (b > 0 ? a / b : null) : a, pace: paceAt(day) };
  });
}

/** What should have been done by the end of a day: even over the working days, or the target itself for a level. */
function paces(ground: Ground, { measure }: PackMeasure, wanted: number | null): (day: string) => number | null {
  if (wanted === null) return () => null;
  if (courseOf(measure) === 'level') return () => wanted;
  const weights = daysOf(ground.subject.people, ground.days);
  const { total } = timeOfWorkers(ground, ground.subject.people);
  const gone = new Map<string, number>();
  let sum = 0;
  for (const { day, weight } of weights) gone.set(day, (sum += weight));
  return (day) => (total === 0 ? null : wanted * ((gone.get(day) ?? 0) / total));
}

/** A cohort is asked at a few moments of its window: each costs as much as the figure itself. */
async function ofCohort(tx: Tx, ground: Ground, entry: PackMeasure, wanted: number | null): Promise<CoursePoint[]> {
  const passed = ground.days.filter(({ day }) => day <= ground.moment.day);
  const step = Math.max(1, Math.ceil(passed.length / most_cohort_points));
  const chosen = passed.filter((_, index) => (passed.length - 1 - index) % step === 0);
  const paceAt = paces(ground, entry, wanted);
  const level = courseOf(entry.measure) === 'level';
  const window = windowOf(ground);
  const people = ground.subject.people.map(({ id }) => id);
  return Promise.all(
    chosen.map(async ({ day }) => {
      const end = dayBegins(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), ground.zone);
      const now = new Date(Math.min(end, ground.now)).toISOString();
      const [found] = await figures(tx, { ...window, now, measures: [entry.measure.key], people, by: 'none' });
      return { day, value: (level ? found?.value : found?.a) ?? null, pace: paceAt(day) };
    }),
  );
}
