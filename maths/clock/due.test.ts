import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarNear, instant, isoDate } from '../calendar/arbitrary.ts';
import { alwaysOpen, type CalendarSpec, compileCalendar, isOpen } from '../calendar/index.ts';
import { newCalendar } from '../calendar/calendar.ts';
import { openStretches, walk, without } from '../calendar/oracle.ts';
import { attribution, due, dueAt, elapsed, type Pause, shift } from './index.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const at = (text: string) => Date.parse(text);
const span: [string, string][] = [['09:00', '17:00']];
const office: CalendarSpec = { zone: 'UTC', week: { mon: span, tue: span, wed: span, thu: span, fri: span } };
const calendar = compileCalendar(office);

/** Random calendar, start, up to five pauses around it (overlapping, some with swapped ends) and the clock's kind. */
const scene = instant.chain((from) =>
  fc.record({
    from: fc.constant(from),
    spec: calendarNear(from),
    elapsed: fc.boolean(),
    pauses: fc.array(
      fc
        .tuple(fc.integer({ min: -2 * 86_400, max: 10 * 86_400 }), fc.integer({ min: -3600, max: 2 * 86_400 }))
        .chain(([begin, length]) =>
          fc.record({
            from: fc.constant(from + begin * 1000),
            to: fc.constant(from + (begin + length) * 1000),
            because: fc.constantFrom('us', 'customer', 'third-party', 'nobody', 'the weather'),
          }),
        ),
      { maxLength: 5 },
    ),
  }),
);
const seconds = fc.integer({ min: 0, max: 60 * 3600 });

describe('laws of every clock', () => {
  it('due agrees with a plain walk over open stretches without the pauses', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 40 * 3600 }), ({ from, spec, pauses }, wanted) => {
        const open = without(
          openStretches(spec, isoDate(from - 4 * DAY_MS), 110),
          pauses as { from: number; to: number }[],
        );
        const answer = dueAt({ calendar: newCalendar(spec), from, within: { seconds: wanted }, pauses });
        expect(answer.due).toBe(walk(open, from, wanted * 1000));
      }),
      { numRuns: 300 },
    );
  });

  it('due grows with the duration and with the start, and running until it takes the duration', () => {
    fc.assert(
      fc.property(scene, seconds, seconds, ({ spec, ...clock }, a, b) => {
        const base = { ...clock, calendar: newCalendar(spec) };
        const first = dueAt({ ...base, within: { seconds: Math.min(a, b) } }).due!;
        expect(dueAt({ ...base, within: { seconds: Math.max(a, b) } }).due!).toBeGreaterThanOrEqual(first);
        expect(
          dueAt({ ...base, from: base.from + b * 1000, within: { seconds: Math.min(a, b) } }).due!,
        ).toBeGreaterThanOrEqual(first);
        expect(elapsed({ ...base, to: first }).seconds).toBe(Math.min(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('another pause never makes it due earlier, in any unit', () => {
    const within = fc.oneof(
      seconds.map((count) => ({ seconds: count })),
      fc.nat(9).map((days) => ({ days })),
      fc.nat(9).map((workingDays) => ({ workingDays })),
    );
    fc.assert(
      fc.property(scene, within, fc.constantFrom('same-time', 'end-of-day'), ({ spec, ...clock }, duration, end) => {
        fc.pre(!(clock.elapsed && 'workingDays' in duration));
        const base = { ...clock, calendar: newCalendar(spec), within: duration, end } as const;
        const fewer = dueAt({ ...base, pauses: clock.pauses.slice(1) }).due!;
        expect(dueAt(base).due!).toBeGreaterThanOrEqual(fewer);
      }),
      { numRuns: 400 },
    );
  });

  it('days grow with their number and with the start', () => {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: -9, max: 9 }),
        seconds,
        fc.constantFrom('days', 'workingDays'),
        ({ spec, from }, n, later, unit) => {
          const days = (start: number, count: number) =>
            dueAt({ calendar: newCalendar(spec), from: start, within: { [unit]: count } as { days: number } }).due!;
          expect(days(from, n + 1)).toBeGreaterThanOrEqual(days(from, n));
          expect(days(from + later * 1000, n)).toBeGreaterThanOrEqual(days(from, n));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the parts of the time add up to the whole', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -3600, max: 12 * 86_400 }), ({ spec, ...clock }, length) => {
        const input = { ...clock, calendar: newCalendar(spec), to: clock.from + length * 1000 };
        const { whole, ...parts } = attribution(input);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(whole);
        expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
        expect(parts.running).toBe(elapsed(input).seconds);
      }),
      { numRuns: 300 },
    );
  });

  it('a compiled calendar that answered before answers like a new one', () => {
    fc.assert(
      fc.property(scene, fc.array(seconds, { minLength: 2, maxLength: 6 }), ({ spec, ...clock }, many) => {
        const shared = newCalendar(spec);
        const batch = many.map((wanted) => dueAt({ ...clock, calendar: shared, within: { seconds: wanted } }).due);
        expect(batch).toEqual(
          many.map((wanted) => dueAt({ ...clock, calendar: newCalendar(spec), within: { seconds: wanted } }).due),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('decided where systems disagree', () => {
  it('ends at closing when it ends exactly there', () => {
    expect(dueAt({ calendar, from: at('2026-11-20T16:00Z'), within: { hours: 1 } }).due).toBe(at('2026-11-20T17:00Z'));
  });

  it('nothing to wait for is due when it next runs', () => {
    const from = at('2026-11-21T12:00Z');
    expect(dueAt({ calendar, from, within: { hours: 0 } }).due).toBe(at('2026-11-23T09:00Z'));
    const pauses = [{ from: at('2026-11-23T09:00Z'), to: at('2026-11-23T10:00Z') }];
    expect(dueAt({ calendar, from, within: { hours: 0 }, pauses }).due).toBe(at('2026-11-23T10:00Z'));
    expect(dueAt({ from, elapsed: true, within: { hours: 0 } }).due).toBe(from);
  });

  it('elapsed days are 24 hours each over a clock change', () => {
    const berlin = alwaysOpen('Europe/Berlin');
    const from = at('2026-03-28T12:00+01:00');
    expect(dueAt({ calendar: berlin, from, elapsed: true, within: { days: 1 } }).due).toBe(from + DAY_MS);
    expect(dueAt({ calendar: berlin, from, within: { days: 1 } }).due).toBe(at('2026-03-29T12:00+02:00'));
  });

  it('calendar days that end while closed end at the next opening, at a closing they stay', () => {
    expect(dueAt({ calendar, from: at('2026-11-20T10:00Z'), within: { days: 30 } }).due).toBe(at('2026-12-21T09:00Z'));
    expect(dueAt({ calendar, from: at('2026-11-20T17:00Z'), within: { days: 3 } }).due).toBe(at('2026-11-23T17:00Z'));
  });

  it('one working day is the same time on the next one, or its close', () => {
    const from = at('2026-11-20T16:00Z');
    expect(dueAt({ calendar, from, within: { workingDays: 1 } }).due).toBe(at('2026-11-23T16:00Z'));
    expect(dueAt({ calendar, from, within: { workingDays: 1 }, end: 'end-of-day' }).due).toBe(at('2026-11-23T17:00Z'));
  });

  it('what arrives outside the hours counts from the next opening; to the end of a day the day of arrival is not counted', () => {
    const from = at('2026-11-21T12:00Z');
    expect(dueAt({ calendar, from, within: { workingDays: 1 } }).due).toBe(at('2026-11-24T09:00Z'));
    expect(dueAt({ calendar, from, within: { workingDays: 1 }, end: 'end-of-day' }).due).toBe(at('2026-11-23T17:00Z'));
    expect(dueAt({ calendar, from, within: { workingDays: -1 } }).due).toBe(at('2026-11-19T17:00Z'));
  });

  it('a shorter last day ends working days at its close', () => {
    const short = compileCalendar({ ...office, exceptions: { '2026-11-24': [['10:00', '12:00']] } });
    const day = (time: string) =>
      dueAt({ calendar: short, from: at(`2026-11-23T${time}Z`), within: { workingDays: 1 } }).due;
    expect(day('09:30')).toBe(at('2026-11-24T10:00Z'));
    expect(day('15:00')).toBe(at('2026-11-24T12:00Z'));
  });

  it('paused working time is added in working time, paused elapsed time in elapsed time, overlaps once', () => {
    const pauses: Pause[] = [
      { from: at('2026-11-20T15:00Z'), to: at('2026-11-23T10:00Z'), because: 'customer' },
      { from: at('2026-11-23T09:00Z'), to: at('2026-11-23T11:00Z'), because: 'us' },
    ];
    const from = at('2026-11-20T14:00Z');
    expect(dueAt({ calendar, from, within: { hours: 2 }, pauses }).due).toBe(at('2026-11-23T12:00Z'));
    expect(dueAt({ from, elapsed: true, within: { hours: 2 }, pauses }).due).toBe(at('2026-11-23T12:00Z'));
    expect(dueAt({ calendar, from, within: { workingDays: 1 }, pauses }).due).toBe(at('2026-11-24T10:00Z'));
    expect(attribution({ calendar, from, to: at('2026-11-23T12:00Z'), pauses })).toEqual({
      whole: 6 * 3600,
      running: 2 * 3600,
      customer: 3 * 3600,
      us: 3600,
      thirdParty: 0,
      nobody: 0,
      other: 0,
    });
  });

  it('a pause without an end leaves no due time and what remains', () => {
    const pauses = [{ from: at('2026-11-20T10:00Z') }];
    const from = at('2026-11-20T09:00Z');
    expect(due({ calendar, from, within: { hours: 3 }, pauses })).toMatchObject({ due: null, remainingSeconds: 7200 });
    expect(dueAt({ calendar, from, within: { workingDays: 1 }, pauses })).toMatchObject({
      due: null,
      remainingSeconds: 7 * 3600,
    });
    expect(dueAt({ calendar, from, within: { hours: 1 }, pauses }).due).toBe(at('2026-11-20T10:00Z'));
  });

  it('swapped ends give zero', () => {
    expect(elapsed({ calendar, from: at('2026-11-20T12:00Z'), to: at('2026-11-20T10:00Z') })).toEqual({
      seconds: 0,
      minutes: 0,
    });
  });

  it('reminders count back in the clock and lie in the hours', () => {
    const reminder = shift(at('2026-11-23T10:00Z'), { calendar, by: { hours: -2 } });
    expect(reminder).toBe(at('2026-11-20T16:00Z'));
    expect(isOpen(calendar, reminder)).toBe(true);
    expect(shift(at('2026-11-23T10:00Z'), { by: { hours: -2 }, elapsed: true })).toBe(at('2026-11-23T08:00Z'));
    const pauses = [{ from: at('2026-11-23T09:00Z'), to: at('2026-11-23T09:30Z') }];
    expect(dueAt({ calendar, from: at('2026-11-23T10:00Z'), within: { hours: -1 }, pauses }).due).toBe(
      at('2026-11-20T16:30Z'),
    );
  });
});

it('ten years of working hours cost about what ten hours cost', () => {
  const time = (hours: number) => {
    const begin = performance.now();
    for (let i = 0; i < 20_000; i++)
      dueAt({ calendar, from: at('2016-01-04T09:00Z') + i * HOUR_MS, within: { hours } });
    return performance.now() - begin;
  };
  time(10);
  time(20_880);
  expect(Math.min(time(20_880), time(20_880))).toBeLessThan(5 * Math.max(time(10), time(10)));
});

it('where one pause passes into the next makes no difference to working days', () => {
  const weekend = compileCalendar({
    zone: 'UTC',
    week: { sat: [['00:00', '00:15']], sun: [['08:45', '09:00']] },
  });
  const pause = (from: string, to: string): Pause => ({ from: at(from), to: at(to), because: 'us' });
  const dueWith = (...pauses: Pause[]) =>
    dueAt({ calendar: weekend, from: at('2000-10-06T22:35Z'), within: { workingDays: 1 }, pauses }).due;
  const whole = dueWith(pause('2000-10-07T01:37Z', '2000-10-08T08:50Z'));
  expect(whole).toBe(at('2000-10-08T08:50Z'));
  // The second one begins just where the first due time would have been.
  expect(
    dueWith(pause('2000-10-07T01:37Z', '2000-10-08T08:45Z'), pause('2000-10-08T08:45Z', '2000-10-08T08:50Z')),
  ).toBe(whole);
});

it('the steps tell the way to the answer in the zone of the calendar', () => {
  const berlin = compileCalendar({ ...office, zone: 'Europe/Berlin', holidays: ['2026-12-25'] });
  const pauses: Pause[] = [{ from: at('2026-12-24T09:00Z'), to: at('2026-12-24T11:00Z'), because: 'customer' }];
  const { steps } = due({ calendar: berlin, from: at('2026-12-23T18:00Z'), within: { hours: 16 }, pauses });
  expect(steps.map((step) => step.text)).toEqual([
    'Starts Wed 23 Dec 2026, 19:00 (Europe/Berlin)',
    '16 hours of working time',
    'Closed at that time; open from Thu 24 Dec 2026, 09:00',
    'Paused 2 h of working time, waiting for the customer: Thu 24 Dec 2026, 10:00 to Thu 24 Dec 2026, 12:00',
    'Fri 25 Dec 2026 is closed (holiday)',
    '2 working days between: 14 h',
    'Tue 29 Dec 2026: 2 h',
    'Due Tue 29 Dec 2026, 11:00',
  ]);
});
