/** A time that is over, as local days `[from, to)`. */
export interface PastWindow {
  key: 'last-month' | 'last-quarter';
  from: string;
  to: string;
}

/** The last whole month and the last whole quarter before a day (`2026-11-29`). */
export function pastWindows(today: string): PastWindow[] {
  const day = Temporal.PlainDate.from(today).with({ day: 1 });
  const quarter = day.subtract({ months: (day.month - 1) % 3 });
  return [
    { key: 'last-month', from: day.subtract({ months: 1 }).toString(), to: day.toString() },
    { key: 'last-quarter', from: quarter.subtract({ months: 3 }).toString(), to: quarter.toString() },
  ];
}
