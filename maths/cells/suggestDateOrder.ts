import type { DateOrder } from './dateParts.ts';

export type DateOrderSuggestion = {
  /** null when the samples don't settle it: a person has to choose. */
  order: DateOrder | null;
  because: string;
};

const numeric = /^\s*(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)/;

/** How a column writes its numeric dates, told from the days that only one order allows. */
export function suggestDateOrder(samples: readonly string[]): DateOrderSuggestion {
  const dates = samples.map((text) => numeric.exec(text)).filter((found) => found !== null);
  const short = dates.filter((found) => found[1]!.length < 3);
  if (dates.length === 0) return { order: 'ymd', because: 'No date in the column is written in three numbers.' };
  if (short.length === 0) return { order: 'ymd', because: 'The dates begin with the year.' };
  const fits = (day: number, month: number): boolean =>
    short.every(
      (found) =>
        Number(found[day]) >= 1 && Number(found[day]) <= 31 && Number(found[month]) >= 1 && Number(found[month]) <= 12,
    );
  const dayFirst = fits(1, 2);
  const monthFirst = fits(2, 1);
  const yearFirst = short.every((found) => found[3]!.length === 2) && fits(3, 2);
  if (yearFirst && (!dayFirst || distinct(short, 1) < distinct(short, 3)) && !monthFirst) {
    return { order: 'ymd', because: `Only year first makes a date of ${example(short)}.` };
  }
  if (dayFirst && !monthFirst) return { order: 'dmy', because: `${evidence(short, 1)} can only be day first.` };
  if (monthFirst && !dayFirst) return { order: 'mdy', because: `${evidence(short, 2)} can only be month first.` };
  if (dayFirst)
    return { order: null, because: `All dates, like ${example(short)}, can be read day first or month first.` };
  return { order: null, because: 'No one order makes dates of all cells: the column mixes several.' };
}

const distinct = (found: RegExpExecArray[], part: number): number => new Set(found.map((one) => one[part])).size;

const example = (found: RegExpExecArray[]): string => found[0]![0].trim();

function evidence(found: RegExpExecArray[], part: number): string {
  return (found.find((one) => Number(one[part]) > 12) ?? found[0]!)[0].trim();
}
