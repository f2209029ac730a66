/** A stretch of whole days or whole months `[from, to)` to add (1) or to take away (-1). */
export interface Piece {
  table: 'rollup_day' | 'rollup_month';
  sign: 1 | -1;
  from: string;
  to: string;
}

/**
 * A window of days as whole months and the days that are left over. Where a window covers more than half of a month,
 * that month is taken whole and its other days are taken away: exact, as roll-ups are decimals, and fewer rows.
 */
export function splitWindow(from: string, to: string): Piece[] {
  if (to <= from) return [];
  const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const first = monthOf(start, start);
  const last = monthOf(end, end.subtract({ days: 1 }));
  const days = (sign: 1 | -1, a: Temporal.PlainDate, b: Temporal.PlainDate): Piece[] =>
    Temporal.PlainDate.compare(a, b) < 0 ? [piece('rollup_day', sign, a, b)] : [];
  if (Temporal.PlainDate.compare(first, last) > 0 || sameShortMonth(start, end)) return days(1, start, end);
  const before = first.until(start).sign > 0 ? days(-1, first, start) : days(1, start, first);
  const after = last.until(end).sign > 0 ? days(1, last, end) : days(-1, end, last);
  const months = Temporal.PlainDate.compare(first, last) < 0 ? [piece('rollup_month', 1, first, last)] : [];
  return [...months, ...before, ...after];
}

const piece = (table: Piece['table'], sign: 1 | -1, from: Temporal.PlainDate, to: Temporal.PlainDate): Piece => ({
  table,
  sign,
  from: from.toString(),
  to: to.toString(),
});

/** The first of the month nearest to `date`, as an edge of the whole months; `inside` is a day of the month in question. */
function monthOf(date: Temporal.PlainDate, inside: Temporal.PlainDate): Temporal.PlainDate {
  const begins = inside.with({ day: 1 });
  const gone = begins.until(date).total('days');
  return gone * 2 > inside.daysInMonth ? begins.add({ months: 1 }) : begins;
}

/** Inside one month, a window is worth the whole month only when it covers more than half of it. */
function sameShortMonth(start: Temporal.PlainDate, end: Temporal.PlainDate): boolean {
  const lastDay = end.subtract({ days: 1 });
  const same = start.year === lastDay.year && start.month === lastDay.month;
  return same && start.until(end).total('days') * 2 <= start.daysInMonth;
}
