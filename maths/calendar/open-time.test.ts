import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarNear, instant, isoDate } from './arbitrary.ts';
import { newCalendar } from './calendar.ts';
import {
  addOpenMs,
  alwaysOpen,
  compileCalendar,
  isOpen,
  lastOpen,
  nextOpen,
  openMsBetween,
  openSecondsBetween,
} from './index.ts';
import { openStretches, openWithin, walk } from './oracle.ts';
import type { CalendarSpec, Span } from './spec.ts';

const DAY_MS = 86_400_000;
const weekdays = (...spans: Span[]): CalendarSpec['week'] => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
});
const office: CalendarSpec = { zone: 'Europe/Berlin', week: weekdays(['09:00', '17:00']) };
const at = (text: string) => Date.parse(text);

/** A calendar, an instant and the plain reading of some weeks around it. */
const scene = instant.chain((ms) => calendarNear(ms).map((spec) => ({ ms, spec })));
const stretchesAround = (spec: CalendarSpec, ms: number) => openStretches(spec, isoDate(ms - 10 * DAY_MS), 80);

describe('open time against a plain reading date by date', () => {
  it('between any two instants', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 0, max: 60 * 86_400 }), ({ ms, spec }, seconds) => {
        const to = ms + seconds * 1000;
        expect(openMsBetween(newCalendar(spec), ms, to)).toBe(openWithin(stretchesAround(spec, ms), ms, to));
      }),
      { numRuns: 400 },
    );
  });

  it('after any amount', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 30 * 3600 }), ({ ms, spec }, seconds) => {
        expect(addOpenMs(newCalendar(spec), ms, seconds * 1000)).toBe(
          walk(stretchesAround(spec, ms), ms, seconds * 1000),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('the next opening and whether it is open', () => {
    fc.assert(
      fc.property(scene, ({ ms, spec }) => {
        const calendar = newCalendar(spec);
        const stretches = stretchesAround(spec, ms);
        expect(isOpen(calendar, ms)).toBe(stretches.some((s) => s.from <= ms && ms < s.to));
        expect(nextOpen(calendar, ms)).toBe(Math.max(ms, stretches.find((s) => s.to > ms)!.from));
      }),
      { numRuns: 200 },
    );
  });

  it('back by an amount and on by it again crosses the same open time', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 30 * 3600 }), ({ ms, spec }, seconds) => {
        const calendar = newCalendar(spec);
        const back = addOpenMs(calendar, ms, -seconds * 1000);
        expect(openMsBetween(calendar, back, ms)).toBe(seconds * 1000);
        expect(isOpen(calendar, back)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('days on which the clocks change', () => {
  const nights: CalendarSpec = {
    zone: 'Europe/Berlin',
    week: Object.fromEntries(['sun'].map((day) => [day, [['00:00', '24:00']]])),
  };

  it('counts 23 hours in spring and 25 in autumn around the clock', () => {
    const calendar = compileCalendar(nights);
    expect(openSecondsBetween(calendar, at('2026-03-28T00:00Z'), at('2026-03-30T12:00Z'))).toBe(23 * 3600);
    expect(openSecondsBetween(calendar, at('2026-10-24T00:00Z'), at('2026-10-26T12:00Z'))).toBe(25 * 3600);
  });

  it('moves a span inside the spring gap one hour on', () => {
    const calendar = compileCalendar({ ...nights, week: { sun: [['02:15', '02:45']] } });
    expect(nextOpen(calendar, at('2026-03-28T12:00Z'))).toBe(at('2026-03-29T03:15+02:00'));
    expect(openSecondsBetween(calendar, at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toBe(1800);
  });

  it('takes the first of two equal local times in autumn', () => {
    const calendar = compileCalendar({ ...nights, week: { sun: [['01:00', '02:30']] } });
    expect(openSecondsBetween(calendar, at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'))).toBe(1.5 * 3600);
  });

  it('joins nights over a midnight that the clocks skip', () => {
    const calendar = alwaysOpen('America/Sao_Paulo');
    expect(openSecondsBetween(calendar, at('2015-10-17T12:00Z'), at('2015-10-19T12:00Z'))).toBe(48 * 3600);
  });

  it('skips a date that a zone never had', () => {
    const calendar = compileCalendar({ zone: 'Pacific/Apia', week: { fri: [['09:00', '17:00']] } });
    expect(openSecondsBetween(calendar, at('2011-12-29T00:00Z'), at('2012-01-01T00:00Z'))).toBe(0);
  });
});

describe('hours written past midnight', () => {
  const nights: CalendarSpec = { zone: 'UTC', week: weekdays(['22:00', '30:00']) };

  it('carry into the next date, at the end of the week too', () => {
    expect(isOpen(compileCalendar(nights), at('2026-11-21T05:59Z'))).toBe(true);
    expect(isOpen(compileCalendar(nights), at('2026-11-21T06:00Z'))).toBe(false);
    expect(isOpen(compileCalendar({ zone: 'UTC', week: { sun: [['22:00', '30:00']] } }), at('2026-11-23T01:00Z'))).toBe(
      true,
    );
  });

  it('equal the same night written as two spans', () => {
    const two = compileCalendar({
      zone: 'UTC',
      week: {
        ...weekdays(['00:00', '06:00'], ['22:00', '24:00']),
        mon: [['22:00', '24:00']],
        sat: [['00:00', '06:00']],
      },
    });
    const [from, to] = [at('2026-11-01T00:00Z'), at('2026-12-01T00:00Z')];
    expect(openSecondsBetween(compileCalendar(nights), from, to)).toBe(openSecondsBetween(two, from, to));
  });

  it('are cut at midnight by a holiday, which also opens no night of its own', () => {
    const calendar = compileCalendar({ ...nights, holidays: ['2026-11-18'] });
    expect(isOpen(calendar, at('2026-11-17T23:59Z'))).toBe(true);
    expect(isOpen(calendar, at('2026-11-18T00:00Z'))).toBe(false);
    expect(isOpen(calendar, at('2026-11-19T01:00Z'))).toBe(false);
  });
});

describe('holidays and exceptions', () => {
  it('close the whole local day, once or every year, 29 February in leap years', () => {
    const calendar = compileCalendar({ ...office, holidays: ['2026-11-18', '--12-25', '02-29'] });
    expect(isOpen(calendar, at('2026-11-18T10:00Z'))).toBe(false);
    expect([2025, 2026, 2028].map((year) => isOpen(calendar, at(`${year}-12-25T10:00Z`)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isOpen(calendar, at('2028-02-29T10:00Z'))).toBe(false);
    expect(isOpen(calendar, at('2027-03-01T10:00Z'))).toBe(true);
  });

  it('an exception is the whole opening of its date, even on a holiday', () => {
    const calendar = compileCalendar({
      ...office,
      holidays: ['2026-11-18'],
      exceptions: { '2026-11-18': [['10:00', '11:00']], '2026-11-19': [] },
    });
    expect(openSecondsBetween(calendar, at('2026-11-18T00:00Z'), at('2026-11-20T00:00Z'))).toBe(3600);
  });
});

it('a closing time is closed, and still the last open instant', () => {
  const calendar = compileCalendar(office);
  expect(isOpen(calendar, at('2026-11-20T16:00Z'))).toBe(false);
  expect(nextOpen(calendar, at('2026-11-20T16:00Z'))).toBe(at('2026-11-23T08:00Z'));
  expect(lastOpen(calendar, at('2026-11-21T12:00Z'))).toBe(at('2026-11-20T16:00Z'));
});

it('touching and overlapping spans are one', () => {
  const calendar = compileCalendar({
    zone: 'UTC',
    week: {
      mon: [
        ['12:00', '15:00'],
        ['09:00', '12:00'],
        ['14:00', '16:00'],
      ],
    },
  });
  expect(openSecondsBetween(calendar, at('2026-11-23T00:00Z'), at('2026-11-24T00:00Z'))).toBe(7 * 3600);
});

it('overlapping spans are one on the wall’s clock, also where a spring gap swallows the end of one of them', () => {
  const sunday: CalendarSpec['week'] = {
    sun: [
      ['00:45', '02:30'],
      ['00:00', '02:15'],
    ],
  };
  const calendar = compileCalendar({ zone: 'Australia/Lord_Howe', week: sunday });
  // On 29 October 1995 the clocks went from 02:00 to 02:30, which is when the joined span ends.
  const open = openSecondsBetween(calendar, at('1995-10-28T13:00Z'), at('1995-10-29T13:00Z'));
  expect(open).toBe(2 * 3600);
});

it('centuries are counted as exactly as days', () => {
  const calendar = compileCalendar(office);
  // 400 Gregorian years are 20,871 weeks.
  expect(openSecondsBetween(calendar, at('1700-03-01T00:00Z'), at('2100-03-01T00:00Z'))).toBe(20_871 * 5 * 8 * 3600);
  expect(addOpenMs(calendar, at('2020-03-02T08:00Z'), 20_871 * 5 * 8 * 3_600_000)).toBe(at('2420-02-28T16:00Z'));
});

it('the same written calendar is compiled once', () => {
  expect(compileCalendar({ ...office })).toBe(compileCalendar({ ...office }));
});
