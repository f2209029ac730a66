import { isAdditive } from '../../maths/measure/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { KeptContext } from '../organisation/index.ts';
import { figures } from '../measures/index.ts';
import { type Period, periodsBefore } from './period.ts';
import { daysDivided, readGround, timeOfWorkers, windowOf } from './read-ground.ts';
import type { Subject } from './read-subject.ts';

/** The course of a measure over the periods before this one and this one, oldest first. */
export interface Trend {
  measure: string;
  points: { period: string; value: number | null }[];
}

const usual = { month: 7, week: 9, day: 11, span: 5 } as const;

/** The figures of the last periods. Only what roll-ups and states of accounts tell, so that history costs little. */
export async function readTrends(
  tx: Tx,
  context: KeptContext,
  subject: Subject,
  period: Period,
  now: number,
  keys?: readonly string[],
): Promise<Trend[]> {
  const periods = [...periodsBefore(period, usual[period.kind] - 1), period];
  const people = subject.people.map(({ id }) => id);
  const series = await Promise.all(
    periods.map(async (one) => {
      const ground = await readGround(tx, context, subject, one, now, keys);
      const measures = ground.entries
        .filter(({ measure }) => isAdditive(measure.shape) || measure.shape.kind === 'cohort')
        .map(({ measure }) => measure.key);
      const time = timeOfWorkers(ground, subject.people);
      const denominators = () => ({
        workingDays: daysDivided(ground, time),
        persons: people.length,
        fte: people.length,
      });
      const found = await figures(tx, { ...windowOf(ground), measures, people, by: 'none', denominators });
      return new Map(found.map(({ measure, value }) => [measure, value]));
    }),
  );
  return [...(series.at(-1)?.keys() ?? [])].map((measure) => ({
    measure,
    points: periods.map(({ key }, index) => ({ period: key, value: series[index]?.get(measure) ?? null })),
  }));
}
