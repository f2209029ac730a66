import type { Window } from './types.ts';

/** The instant at which a local day begins in `zone`, in milliseconds since 1970; the first moment there is of that day. */
export function dayBegins(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** Whether a local day lies in `[from, to)`. */
export function inWindow(day: string, window: Pick<Window, 'from' | 'to'>): boolean {
  return day >= window.from && day < window.to;
}

/** The instants at which a window opens and closes, the end not after now; null while the window has not opened yet. */
export function cohortInstants(window: Window): { opens: number; closes: number } | null {
  const now = Date.parse(window.now);
  const opens = dayBegins(window.from, window.zone);
  const closes = Math.min(dayBegins(window.to, window.zone), now);
  return opens > now || window.to <= window.from ? null : { opens, closes };
}
