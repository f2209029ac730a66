import type { CalendarSpec } from './spec.ts';

/** An open stretch `[from, to)`, epoch milliseconds. */
export type Stretch = { from: number; to: number };

/**
 * The oracle of the tests: a calendar read the plain and slow way, date by date through `Temporal`, sharing no code with
 * the fast one. Open stretches of the local dates from `firstDate` for so many days, in order and joined.
 */
export function openStretches(spec: CalendarSpec, firstDate: string, days: number): Stretch[] {
  const all: Stretch[] = [];
  let date = Temporal.PlainDate.from(firstDate);
  for (let i = 0; i < days; i++, date = date.add({ days: 1 }))
    for (const { from, to } of join(wallSpans(spec, date))) all.push(...stretch(spec.zone, date, from, to));
  return join(all);
}

/** The minutes of a date that are open on the wall's clock: its own, and what the date before runs on past midnight. */
function wallSpans(spec: CalendarSpec, date: Temporal.PlainDate): Stretch[] {
  const own = spansOf(spec, date).map(([from, to]) => ({ from: minutesOf(from), to: Math.min(minutesOf(to), 1440) }));
  if (saysItself(spec, date)) return own;
  const before = spansOf(spec, date.subtract({ days: 1 })).filter(([, to]) => minutesOf(to) > 1440);
  return [...own, ...before.map(([, to]) => ({ from: 0, to: minutesOf(to) - 1440 }))];
}

/** Open milliseconds of the stretches within `[from, to)`. */
export function openWithin(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce((sum, s) => sum + Math.max(0, Math.min(s.to, to) - Math.max(s.from, from)), 0);
}

/** What is left of the stretches once the others are taken away. */
export function without(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  return taken.reduce<Stretch[]>(
    (left, t) =>
      left.flatMap((s) =>
        [
          { from: s.from, to: Math.min(s.to, t.from) },
          { from: Math.max(s.from, t.to), to: s.to },
        ]
          .filter((part) => part.to > part.from && t.to > t.from)
          .concat(t.to > t.from ? [] : [s]),
      ),
    [...stretches],
  );
}

/** The first instant with so much open time since `from`. */
export function walk(stretches: readonly Stretch[], from: number, amount: number): number {
  let rest = amount;
  for (const s of stretches) {
    const begin = Math.max(s.from, from);
    if (s.to <= begin) continue;
    if (rest <= s.to - begin) return begin + rest;
    rest -= s.to - begin;
  }
  throw new Error('The stretches end too early for this question.');
}

function spansOf(spec: CalendarSpec, date: Temporal.PlainDate): [string, string][] {
  const exception = spec.exceptions?.[date.toString()];
  if (exception) return exception;
  if (saysItself(spec, date)) return [];
  return spec.week[(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[date.dayOfWeek - 1]!] ?? [];
}

function saysItself(spec: CalendarSpec, date: Temporal.PlainDate): boolean {
  const text = date.toString();
  return (
    spec.exceptions?.[text] !== undefined ||
    (spec.holidays ?? []).some((holiday) => holiday === text || holiday === text.slice(5))
  );
}

function stretch(zone: string, date: Temporal.PlainDate, fromMinutes: number, toMinutes: number): Stretch[] {
  const at = (minutes: number) => {
    if (minutes === 0) return date.toZonedDateTime(zone).epochMilliseconds;
    if (minutes === 1440) return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
    return date.toPlainDateTime(time).toZonedDateTime(zone).epochMilliseconds;
  };
  const found = { from: Math.max(at(fromMinutes), at(0)), to: Math.min(at(toMinutes), at(1440)) };
  return found.to > found.from ? [found] : [];
}

function join(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const s of stretches.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && s.from <= last.to) last.to = Math.max(last.to, s.to);
    else joined.push({ ...s });
  }
  return joined;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
