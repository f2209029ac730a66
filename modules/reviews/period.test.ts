import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../scorecard/index.ts';
import { nextPeriod, prepareBy, reviewDay, reviewMoment, type ReviewRitual } from './period.ts';

const ritual = (every: 'week' | 'month', on?: ReviewRitual['on']): ReviewRitual => ({
  ...{ key: 'r', name: 'R', at: '16:30', minutes: 60, brings: [], measures: [], every },
  ...(on ? { on } : {}),
});
const period = (key: string) => readPeriod(key)!;

describe('the day of a review', () => {
  it('on a Friday is of its own week, on a Monday of the week before', () => {
    expect(reviewDay(ritual('week', 'fri'), period('2026-W47'))).toBe('2026-11-20');
    expect(reviewDay(ritual('week', 'mon'), period('2026-W47'))).toBe('2026-11-23');
    expect(reviewDay(ritual('week'), period('2026-W47'))).toBe('2026-11-20');
  });

  it('of a month is that weekday in the first week of the next', () => {
    expect(reviewDay(ritual('month', 'mon'), period('2026-11'))).toBe('2026-12-07');
    expect(reviewDay(ritual('month', 'tue'), period('2026-11'))).toBe('2026-12-01');
  });

  it('is a moment in the zone of the organisation, and preparing ends some hours before', () => {
    const at = reviewMoment(ritual('week', 'fri'), period('2026-W47'), 'Asia/Kolkata');
    expect(at).toBe(Date.parse('2026-11-20T16:30:00+05:30'));
    expect(prepareBy(ritual('week', 'fri'), at)).toBe(Date.parse('2026-11-20T12:30:00+05:30'));
    expect(prepareBy({ ...ritual('week', 'fri'), prepareHours: 24 }, at)).toBe(Date.parse('2026-11-19T16:30:00+05:30'));
  });
});

it('what comes next is the first whose day is not over, and every period has its turn', () => {
  expect(nextPeriod(ritual('week', 'fri'), '2026-11-20').key).toBe('2026-W47');
  expect(nextPeriod(ritual('week', 'fri'), '2026-11-21').key).toBe('2026-W48');
  expect(nextPeriod(ritual('week', 'mon'), '2026-11-21').key).toBe('2026-W47');
  expect(nextPeriod(ritual('month', 'mon'), '2026-12-07').key).toBe('2026-11');
  expect(nextPeriod(ritual('month', 'mon'), '2026-12-08').key).toBe('2026-12');
  const days = fc.integer({ min: 0, max: 3_000 }).map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }));
  const rituals = fc.tuple(
    fc.constantFrom('week' as const, 'month' as const),
    fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun') as fc.Arbitrary<ReviewRitual['on']>,
  );
  fc.assert(
    fc.property(days, rituals, (day, [every, on]) => {
      const found = nextPeriod(ritual(every, on), day.toString());
      const held = reviewDay(ritual(every, on), found);
      expect(held >= day.toString()).toBe(true);
      // The day after a review, the next period is the one that begins where this one ends.
      const after = nextPeriod(ritual(every, on), Temporal.PlainDate.from(held).add({ days: 1 }).toString());
      expect(after.from).toBe(found.to);
    }),
  );
});
