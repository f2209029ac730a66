/** A stretch of local days `[from, to)` that figures are asked for, and the text that names it in an address. */
export interface Period {
  kind: 'month' | 'week' | 'day' | 'span';
  key: string;
  from: string;
  to: string;
}

const most_days = 400;

/**
 * Reads `2026-11`, `2026-W47`, `2026-11-19` or `2026-11-01..2026-11-16` (the last day left out); null for anything else,
 * for a date that does not exist and for a span that is empty or longer than 400 days.
 */
export function readPeriod(text: string): Period | null {
  try {
    if (/^\d{4}-\d\d$/.test(text)) return stretch('month', Temporal.PlainDate.from(`${text}-01`));
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return stretch('day', Temporal.PlainDate.from(text));
    const week = /^(\d{4})-W(\d\d)$/.exec(text);
    if (week) return readWeek(Number(week[1]), Number(week[2]));
    const span = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text);
    return span ? readSpan(span[1]!, span[2]!) : null;
  } catch {
    return null;
  }
}

/** The period of a kind that a day is in. */
export function periodOf(kind: 'month' | 'week' | 'day', day: string): Period {
  const date = Temporal.PlainDate.from(day);
  if (kind === 'month') return stretch('month', date.with({ day: 1 }));
  return kind === 'day' ? stretch('day', date) : stretch('week', date.subtract({ days: date.dayOfWeek - 1 }));
}

/** The `count` periods before this one, oldest first, each as long as it is in its own calendar. */
export function periodsBefore(period: Period, count: number): Period[] {
  const from = Temporal.PlainDate.from(period.from);
  const days = from.until(Temporal.PlainDate.from(period.to)).total('days');
  return Array.from({ length: count }, (_, index) => {
    const back = count - index;
    if (period.kind === 'month') return stretch('month', from.subtract({ months: back }));
    if (period.kind !== 'span') return stretch(period.kind, from.subtract({ days: back * days }));
    return span(from.subtract({ days: back * days }), from.subtract({ days: (back - 1) * days }));
  });
}

/** The month whose targets hold for a period: that of its last day. */
export function monthOf(period: Period): Period {
  return periodOf('month', Temporal.PlainDate.from(period.to).subtract({ days: 1 }).toString());
}

function stretch(kind: 'month' | 'week' | 'day', from: Temporal.PlainDate): Period {
  const to = from.add({ month: { months: 1 }, week: { days: 7 }, day: { days: 1 } }[kind]);
  const week = `${from.yearOfWeek}-W${String(from.weekOfYear).padStart(2, '0')}`;
  const key = { month: from.toString().slice(0, 7), week, day: from.toString() }[kind];
  return { kind, key, from: from.toString(), to: to.toString() };
}

function readWeek(year: number, week: number): Period | null {
  // The fourth of January is always in the year's first week (ISO 8601).
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const found = stretch('week', fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ days: (week - 1) * 7 }));
  return week >= 1 && found.key === `${year}-W${String(week).padStart(2, '0')}` ? found : null;
}

function readSpan(first: string, end: string): Period | null {
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(end)];
  const days = from.until(to).total('days');
  return days > 0 && days <= most_days ? span(from, to) : null;
}

function span(from: Temporal.PlainDate, to: Temporal.PlainDate): Period {
  return { kind: 'span', key: `${from}..${to}`, from: from.toString(), to: to.toString() };
}
