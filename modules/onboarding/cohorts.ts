import type { z } from 'zod';
import type { cohortShape } from './shapes.ts';
import type { CohortRow } from './store.ts';

/** After how many days one looks at which band a new customer has reached. */
export const cohortDays = [30, 60, 90] as const;

type Cohorts = z.output<typeof cohortShape>['cohorts'];

/**
 * Rows as cohorts by the month of their start. What has not come to pass yet for anybody of a month is left out; the part
 * that has is of those accounts alone, so no share counts an account that still has time.
 * @param bands the keys of the bands, from low to high
 */
export const cohortsOf = (rows: readonly CohortRow[], bands: readonly string[]): Cohorts =>
  [...Map.groupBy(rows, ({ month }) => month)].map(([month, own]) => ({
    month,
    started: own.filter(({ days }) => days === 0).reduce((sum, { accounts }) => sum + accounts, 0),
    reached: cohortDays.flatMap((days) => {
      const then = own.filter((row) => row.days === days);
      const accounts = then.reduce((sum, row) => sum + row.accounts, 0);
      if (accounts === 0) return [];
      const inBand = bands.map((band) => then.find((row) => row.band === band)?.accounts ?? 0);
      const known = inBand.reduce((sum, count) => sum + count, 0);
      const good = inBand.slice(1).reduce((sum, count) => sum + count, 0);
      return [{ days, accounts, good, bands: inBand, unknown: accounts - known }];
    }),
  }));
