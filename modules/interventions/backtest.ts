import { type Estimate, wilson } from '../../maths/effect/index.ts';
import { chanceOf, learn } from './rates.ts';
import type { MonthSample } from './samples.ts';

/** How many of a group moved. */
export interface Outcome {
  n: number;
  moved: number;
}

/** What a month's ranking, made from the months before it alone, was worth. */
export interface TestedMonth {
  month: string;
  /** The highest third of each person's list, ten at most, and all below them. */
  top: Outcome;
  rest: Outcome;
  /** How many were expected to move, by the sum of the chances. */
  expected: number;
}

/** Accounts whose chance was said to lie in `[from, to)`: what was said on average, and what happened. */
export interface Calibration extends Outcome {
  from: number;
  to: number;
  said: number;
  happened: Estimate;
}

export interface Backtest {
  months: TestedMonth[];
  calibration: Calibration[];
}

const TOP = 10;
/** Of a short list the ten highest would be nearly all of it. */
const topOf = (list: readonly unknown[]): number => Math.min(TOP, Math.ceil(list.length / 3));
const edges = [0, 0.1, 0.25, 0.5, 0.75, 1.01];

interface Judged {
  holder: string | null;
  account: string;
  chance: number;
  moved: boolean;
}

const outcome = (rows: readonly Judged[]): Outcome => ({
  n: rows.length,
  moved: rows.filter(({ moved }) => moved).length,
});

/** One month's accounts that had not moved yet, each with the chance that the months before gave it. */
const judge = (month: readonly MonthSample[], before: readonly (readonly MonthSample[])[]): Judged[] => {
  const rates = learn(before.flat());
  return month
    .filter(({ snapshot }) => snapshot.place !== 'there')
    .map(({ holder, account, snapshot, toCome, moved }) => ({
      holder,
      account,
      moved,
      chance: chanceOf(rates, snapshot, toCome).chance,
    }));
};

/**
 * Ranks each of the last months as it would have been ranked then, learnt only from the months before it, and counts what
 * happened. A month without another before it is not tested.
 * @param months oldest first; `tested` of the last are judged, each by at most `memory` months before it
 */
export function backtest(
  months: readonly { month: string; samples: readonly MonthSample[] }[],
  { tested, memory }: { tested: number; memory: number },
): Backtest {
  const judged = months.flatMap(({ month, samples }, index) => {
    const before = months.slice(Math.max(0, index - memory), index).map((one) => one.samples);
    const known = before.some((one) => one.length > 0);
    if (index < months.length - tested || !known || samples.length === 0) return [];
    return [{ month, rows: judge(samples, before) }];
  });
  const all = judged.flatMap(({ rows }) => rows);
  return {
    months: judged.map(({ month, rows }) => {
      const lists = [...Map.groupBy(rows, ({ holder }) => holder).values()].map((own) =>
        own.toSorted((x, y) => y.chance - x.chance || (x.account < y.account ? -1 : 1)),
      );
      return {
        month,
        top: outcome(lists.flatMap((list) => list.slice(0, topOf(list)))),
        rest: outcome(lists.flatMap((list) => list.slice(topOf(list)))),
        expected: rows.reduce((sum, { chance }) => sum + chance, 0),
      };
    }),
    calibration: edges.slice(0, -1).flatMap((from, index) => {
      const to = edges[index + 1]!;
      const own = all.filter(({ chance }) => chance >= from && chance < to);
      if (own.length === 0) return [];
      const { n, moved } = outcome(own);
      const said = own.reduce((sum, { chance }) => sum + chance, 0) / n;
      return [{ from, to: Math.min(1, to), n, moved, said, happened: wilson(moved, n)! }];
    }),
  };
}
