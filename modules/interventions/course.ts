import { measureByKey } from '../../catalogue/measures/index.ts';
import { bandAt } from '../../maths/effect/index.ts';

/** A band of use as the pack has it. */
export interface Band {
  key: string;
  name: string;
  from: number;
}

/** The two moves between bands that the month is measured by. */
export const courseMeasures = { up: 'low_to_high_percent', down: 'high_to_low_percent' } as const;
export type Direction = keyof typeof courseMeasures;

/** A move between bands: of the accounts in `from` at the month's start, those in `to` at its end. */
export interface Course {
  direction: Direction;
  measure: string;
  from: Band;
  to: Band;
  /** The reading that decides: up, from here on it has moved; down, below here. */
  threshold: number;
  starts: number[];
}

const among = (listed: string | readonly string[] | undefined, key: string): boolean =>
  listed !== undefined && [listed].flat().includes(key);

/** The course of a direction from the measure's own definition; null where the pack's bands have no such move. */
export function courseOf(direction: Direction, given: readonly Band[]): Course | null {
  const measure = courseMeasures[direction];
  const shape = measureByKey.get(measure)?.shape;
  if (shape?.kind !== 'cohort') return null;
  const bands = [...given].sort((a, b) => a.from - b.from);
  const [start, end] = [shape.start, shape.end].map((states) => states.find(({ aspect }) => aspect === 'band')?.is);
  const from = bands.findIndex(({ key }) => among(start, key));
  const to = bands.findIndex(({ key }) => among(end, key));
  if (from < 0 || to < 0 || from === to || from < to !== (direction === 'up')) return null;
  const threshold = direction === 'up' ? bands[to]!.from : (bands[to + 1]?.from ?? Infinity);
  return { direction, measure, from: bands[from]!, to: bands[to]!, threshold, starts: bands.map((one) => one.from) };
}

/** Whether a reading lies in the course's first or last band. */
export const isIn = (course: Course, place: 'from' | 'to', value: number): boolean =>
  course.starts[bandAt(value, course.starts)] === course[place].from;
