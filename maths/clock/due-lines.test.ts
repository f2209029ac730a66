import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from './due-lines.ts';

type Answer = { due?: string | null; steps?: string[]; minutes?: number; seconds?: number; error?: string };
const ask = (line: unknown): Answer =>
  JSON.parse(answerLine(typeof line === 'string' ? line : JSON.stringify(line))) as Answer;

const span = [['09:00', '17:00']];
const calendar = {
  zone: 'Europe/Berlin',
  week: { mon: span, tue: span, wed: span, thu: span, fri: span },
  holidays: ['2026-12-25'],
};
const from = '2026-11-20T09:30:00Z';

describe('a line of kept due', () => {
  it('is answered with the due time and the steps', () => {
    const answer = ask({ calendar, from, within: { minutes: 240 }, elapsed: false, pauses: [] });
    expect(answer.due).toBe('2026-11-20T13:30:00Z');
    expect(answer.steps?.at(-1)).toBe('Due Fri 20 Nov 2026, 14:30');
  });

  it('is answered with the time that ran', () => {
    const pauses = [{ from: '2026-11-20T12:00', to: '2026-11-20T13:00', because: 'customer' }];
    expect(ask({ calendar, from, to: '2026-11-20T15:00:30', pauses })).toEqual({ minutes: 210, seconds: 12_630 });
    expect(ask({ calendar, from, to: '2026-11-20T08:00:00Z' })).toEqual({ minutes: 0, seconds: 0 });
  });

  it.each([
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00Z'],
    ['2026-11-20T15:00:00+05:30', '2026-11-20T09:30:00Z'],
    ['2026-11-20 10:30', '2026-11-20T09:30:00Z'],
    ['2026-11-20T09:30:00.250Z', '2026-11-20T09:30:00.250Z'],
    ['2026-11-20', '2026-11-19T23:00:00Z'],
    ['2026-11-19T24:00', '2026-11-19T23:00:00Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['2028-02-29T00:00Z', '2028-02-29T00:00:00Z'],
  ])('reads the time %s', (written, instant) => {
    expect(ask({ calendar: { zone: 'Europe/Berlin' }, elapsed: true, from: written, within: { seconds: 0 } }).due).toBe(
      instant,
    );
  });

  it('needs no calendar for elapsed time', () => {
    expect(ask({ calendar: null, from, within: { days: 1.5 }, elapsed: true }).due).toBe('2026-11-21T21:30:00Z');
    expect(ask({ from, to: '2026-11-20T09:31:40Z', elapsed: true })).toEqual({ minutes: 1, seconds: 100 });
  });

  it('says what remains while a pause has no end', () => {
    const answer = ask({
      calendar,
      from,
      within: { hours: 2 },
      pauses: [{ from: '2026-11-20T10:30:00Z', because: 'us' }],
    });
    expect(answer).toMatchObject({ due: null, paused: true, remainingSeconds: 3600 });
  });

  it('ends working days as asked', () => {
    expect(ask({ calendar, from, within: { workingDays: 1 } }).due).toBe('2026-11-23T09:30:00Z');
    expect(ask({ calendar, from, within: { workingDays: 1 }, end: 'end-of-day' }).due).toBe('2026-11-23T16:00:00Z');
  });
});

describe('a bad line is told what is wrong and what to write', () => {
  const good = { calendar, from, within: { hours: 1 } };
  it.each<[string, unknown, RegExp]>([
    ['not JSON', '{"from":', /^line: This is not JSON/],
    ['no object', '[1]', /^line: Write one JSON object/],
    ['no calendar', { from, within: { hours: 1 } }, /^calendar: It is missing/],
    ['a calendar of text', { ...good, calendar: 'office' }, /^calendar: Write an object/],
    ['an unknown zone', { ...good, calendar: { ...calendar, zone: 'Mars/Olympus' } }, /^zone: There is no time zone/],
    ['a calendar never open', { ...good, calendar: { zone: 'UTC', week: {} } }, /^week: .*never open/],
    [
      'a span backwards',
      { ...good, calendar: { ...calendar, week: { mon: [['17:00', '09:00']] } } },
      /^week.mon\[0\]: .*ends before it begins/,
    ],
    ['no from', { ...good, from: undefined }, /^from: This time is missing/],
    [
      'a date that does not exist',
      { ...good, from: '2026-02-30T10:00' },
      /^from: "2026-02-30T10:00" is not a time that exists/,
    ],
    ['29 February in a common year', { ...good, from: '2026-02-29' }, /^from/],
    ['an hour that does not exist', { ...good, from: '2026-02-03T24:01' }, /^from/],
    ['an offset that does not exist', { ...good, from: '2026-02-03T10:00+25:00' }, /^from/],
    ['a number for a time', { ...good, from: 1_700_000_000 }, /^from/],
    ['neither within nor to', { calendar, from }, /^within: Give/],
    ['both within and to', { ...good, to: from }, /^to: Give/],
    ['two units', { ...good, within: { hours: 1, days: 1 } }, /^within: It has 2 units/],
    ['no unit', { ...good, within: {} }, /^within: It has 0 units/],
    ['an unknown unit', { ...good, within: { weeks: 1 } }, /^within: There is no unit "weeks"/],
    ['a number in quotes', { ...good, within: { hours: '1' } }, /^within: .*without quotes/],
    ['not a number', { ...good, within: { hours: null } }, /^within/],
    ['a duration beyond all years', { ...good, within: { minutes: 1e12 } }, /^within: .*years 1 to 9999/],
    [
      'an elapsed duration beyond all years',
      { from, elapsed: true, within: { minutes: 1e300 } },
      /^within: .*years 1 to 9999/,
    ],
    ['days beyond all years', { ...good, within: { days: 3_999_999 } }, /^within: .*years 1 to 9999/],
    ['working days beyond all years', { ...good, within: { workingDays: 3_999_999 } }, /^within: .*years 1 to 9999/],
    ['half a working day', { ...good, within: { workingDays: 0.5 } }, /^within: Give a whole number/],
    [
      'working days of an elapsed clock',
      { from, elapsed: true, within: { workingDays: 1 } },
      /^within: Working days need a calendar/,
    ],
    ['elapsed in quotes', { ...good, elapsed: 'true' }, /^elapsed: Write true/],
    ['pauses that are no list', { ...good, pauses: {} }, /^pauses: Write a list/],
    ['a pause without a beginning', { ...good, pauses: [{ to: from }] }, /^pauses\[0\].from: This time is missing/],
    ['a pause without a reason in words', { ...good, pauses: [{ from, because: 5 }] }, /^pauses\[0\].because/],
    ['an end that is not offered', { ...good, end: 'noon' }, /^end: Write/],
    [
      'a calendar that runs out',
      { ...good, calendar: { zone: 'UTC', week: {}, exceptions: { '2026-11-23': span } }, within: { hours: 9 } },
      /^within/,
    ],
  ])('%s', (_name, line, reason) => {
    expect(ask(line).error).toMatch(reason);
  });

  it('whatever it is, one line of JSON comes back', () => {
    const field = fc.constantFrom('calendar', 'from', 'to', 'within', 'elapsed', 'pauses', 'end');
    const mutated = fc.tuple(field, fc.jsonValue()).map(([name, value]) => JSON.stringify({ ...good, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), mutated), (line) => {
        const answer = answerLine(line);
        expect(answer).not.toContain('\n');
        const parsed = JSON.parse(answer) as Answer;
        expect('error' in parsed || 'due' in parsed || 'minutes' in parsed).toBe(true);
        expect(parsed.error ?? '').not.toMatch(/^This line cannot be answered/);
      }),
      { numRuns: 500 },
    );
  });
});
