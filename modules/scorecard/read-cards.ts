import { fromParts, isAdditive, type Measure } from '../../maths/measure/index.ts';
import type { DayDone } from '../../maths/pace/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { KeptContext } from '../organisation/index.ts';
import { figures, readRollups } from '../measures/index.ts';
import { type Card, cardOf, type Parts } from './card.ts';
import { courseOf } from './course.ts';
import { entryOf } from './measures-of-pack.ts';
import type { Period } from './period.ts';
import { daysDivided, type Ground, readGround, timeOfWorkers, windowOf } from './read-ground.ts';
import type { MatrixRow } from './read-matrix.ts';
import type { Subject } from './read-subject.ts';
import type { PackMeasure } from './targets-of.ts';
import { daysOf } from './working-time.ts';

/** A subject's figures for a period, in the order of the pack; `keys` asks for some of them. */
export async function readCards(
  tx: Tx,
  context: KeptContext,
  subject: Subject,
  period: Period,
  now: number,
  keys?: readonly string[],
): Promise<Card[]> {
  const ground = await readGround(tx, context, subject, period, now, keys);
  return readCardsOn(tx, ground);
}

/**
 * The same on a ground that is read already. `rows` are the figures of its people where those are known: what adds up over
 * people is not read twice.
 */
export async function readCardsOn(tx: Tx, ground: Ground, rows: readonly MatrixRow[] = []): Promise<Card[]> {
  const { subject, entries } = ground;
  if (entries.length === 0) return [];
  const people = subject.people.map(({ id }) => id);
  const time = timeOfWorkers(ground, subject.people);
  const target = (entry: PackMeasure) =>
    subject.kind === 'person'
      ? ground.targets.ofPerson(entry, subject.people[0]!)
      : ground.targets.ofAll(entry, subject.people, subject.team);
  const byKey = new Map(entries.map((entry) => [entry.measure.key, entry]));
  const denominators = { workingDays: daysDivided(ground, time), persons: people.length, fte: people.length };
  const summed = sumsOf(entries, rows, denominators);
  const [read, daily] = await Promise.all([
    figures(tx, {
      ...windowOf(ground),
      measures: [...byKey.keys()].filter((key) => !summed.has(key)),
      people,
      by: 'none',
      denominators: () => ({ workingDays: daysDivided(ground, time), persons: people.length, fte: people.length }),
      target: (key) => targetOfPart(ground, key, target),
    }),
    readDaily(tx, ground),
  ]);
  const found = new Map<string, Parts>([...summed, ...read.map((figure) => [figure.measure, figure] as const)]);
  return entries.map((entry) => {
    const { key } = entry.measure;
    return cardOf(entry, found.get(key)!, target(entry), time, daily.get(key) ?? []);
  });
}

/** Whether the figure of people together follows from the parts of each. */
const addsUp = ({ shape }: Measure): boolean => isAdditive(shape) || shape.kind === 'cohort';

/** The figures of all together from those of each; empty where those are not known. */
function sumsOf(
  entries: readonly PackMeasure[],
  rows: readonly MatrixRow[],
  given: { workingDays: number; persons: number; fte: number },
): Map<string, Parts> {
  if (rows.length === 0) return new Map();
  const sums = entries.map(({ measure }, column): [Measure, Parts] => {
    const a = rows.reduce((sum, { cells }) => sum + (cells[column]?.a ?? 0), 0);
    const b = rows.reduce((sum, { cells }) => sum + (cells[column]?.b ?? 0), 0);
    const divides = measure.shape.kind !== 'count' && measure.shape.kind !== 'sum';
    return [measure, { value: fromParts(measure, a, b, given), a, b: divides ? b : null }];
  });
  return new Map(sums.filter(([measure]) => addsUp(measure)).map(([{ key }, parts]) => [key, parts]));
}

/** An index scores its parts against the targets of the same subject, though the parts may not be asked for. */
export function targetOfPart<T extends { value: number } | null>(
  { version, entries }: Ground,
  key: string,
  target: (entry: PackMeasure) => T,
): number | null {
  const entry = entries.find(({ measure }) => measure.key === key) ?? entryOf(version.pack, key);
  return entry ? (target(entry)?.value ?? null) : null;
}

/** What was done on each day of the period up to now, by measure, with the day's working time. */
export async function readDaily(tx: Tx, ground: Ground): Promise<Map<string, DayDone[]>> {
  const { tenant, period, entries, subject, moment, days } = ground;
  const measures = entries
    .filter(({ measure }) => isAdditive(measure.shape) && ['total', 'rate'].includes(courseOf(measure)))
    .map(({ measure }) => measure.key);
  const until = Temporal.PlainDate.from(moment.day).add({ days: 1 }).toString();
  const to = until < period.to ? until : period.to;
  if (measures.length === 0 || to <= period.from) return new Map();
  const people = subject.people.map(({ id }) => id);
  const rows = await readRollups(tx, { tenant, measures, people, from: period.from, to, groupBy: 'day' });
  const known = new Map(rows.map((row) => [`${row.measure} ${row.day}`, row.a]));
  const weights = daysOf(subject.people, days).filter(({ day }) => day < to);
  return new Map(
    measures.map((key) => [
      key,
      weights.map(({ day, weight }) => ({
        weight: day === moment.day ? weight * moment.gone : weight,
        value: known.get(`${key} ${day}`) ?? 0,
      })),
    ]),
  );
}
