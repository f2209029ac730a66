import { forecastGroups, forecastWeighted, type Forecast } from '../../maths/pace/index.ts';
import type { BandRecord, MonthSum, OpenSum } from './store-sums.ts';

const nothing = { part: 0, whole: 0 };

/**
 * How the month will probably end: what is renewed, and the open terms by the record of their customers' band. Counts and
 * value each with the interval that holds the outcome 8 times in 10. Null when nothing is open.
 */
export const monthEnd = (
  sums: Pick<MonthSum, 'renewed' | 'renewedValue'>,
  open: readonly OpenSum[],
  records: readonly BandRecord[],
): { count: Forecast; value: Forecast } | null => {
  if (open.every(({ terms }) => terms === 0)) return null;
  const kinds = open.map((one) => ({ ...(records.find(({ band }) => band === one.band) ?? nothing), one }));
  return {
    count: forecastGroups(
      sums.renewed,
      kinds.map(({ part, whole, one }) => ({ part, whole, to_come: one.terms })),
    ),
    value: forecastWeighted(
      sums.renewedValue,
      kinds.map(({ part, whole, one }) => ({ part, whole, sum: one.value, sum_of_squares: one.squares })),
    ),
  };
};
