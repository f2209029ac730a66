import { dateFormatter } from '../../../platform/ui/format/formatters.ts';
import { periodOf, type Period } from '../period.ts';

const words = (day: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormatter(locale, { timeZone: 'UTC', ...options }).format(Date.parse(day));

/** A period as people name it: "November 2026", "Week of 16 Nov", "Thu, 19 Nov". */
export function periodWords({ kind, from, to }: Period, locale: string): string {
  if (kind === 'month') return words(from, locale, { month: 'long', year: 'numeric' });
  if (kind === 'day') return words(from, locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  const short = { day: 'numeric', month: 'short' } as const;
  return `${words(from, locale, short)} – ${words(last, locale, short)}`;
}

/** The period that lies `steps` after this one (before it, when negative). */
export function stepPeriod(period: Period, steps: number): Period {
  const from = Temporal.PlainDate.from(period.from);
  if (period.kind === 'month') return periodOf('month', from.add({ months: steps }).toString());
  const kind = period.kind === 'week' ? 'week' : 'day';
  return periodOf(kind, from.add({ days: steps * (kind === 'week' ? 7 : 1) }).toString());
}
