/** Months as `YYYY-MM`, and the local days `[from, to)` that lie in them. Pure. */

export interface Days {
  from: string;
  to: string;
}

const yearMonth = (month: string) => Temporal.PlainYearMonth.from(month);

/** The month that lies `months` after this one; before it when negative. */
export const monthAfter = (month: string, months: number): string => yearMonth(month).add({ months }).toString();

/** The days of a month. */
export const daysOfMonth = (month: string): Days => ({
  from: yearMonth(month).toPlainDate({ day: 1 }).toString(),
  to: yearMonth(month).add({ months: 1 }).toPlainDate({ day: 1 }).toString(),
});

export const stripMonths = 12;
const before = 3;

/** The twelve months of the strip: three back and eight ahead, moved only as far as the chosen one needs to be on it. */
export const stripOf = (today: string, chosen: string): string[] => {
  const usual = monthAfter(today, -before);
  const last = monthAfter(usual, stripMonths - 1);
  const first = chosen < usual ? chosen : chosen > last ? monthAfter(chosen, 1 - stripMonths) : usual;
  return Array.from({ length: stripMonths }, (_, n) => monthAfter(first, n));
};

/** Whole days from one local date to another; below zero when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
