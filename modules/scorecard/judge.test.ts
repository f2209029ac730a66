import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureByKey } from '../../catalogue/measures/index.ts';
import { cardOf, type Card } from './card.ts';
import { courseOf } from './course.ts';

/** Ten of twenty working days are gone. */
const half = { gone: 10, left: 10, total: 20, days_left: 10 };
const over = { gone: 20, left: 0, total: 20, days_left: 0 };

function card(key: string, a: number, b: number | null, target: number | null, time = half): Card {
  const measure = measureByKey.get(key)!;
  const value = b === null ? a : b === 0 ? null : a / b;
  const entry = { measure, benchmark: null, aim: null, weight: 1, group: 'One' };
  return cardOf(entry, { value, a, b }, target === null ? null : { value: target, from: 'own' }, time, []);
}
const said = ({ words }: Card) => words.map(({ key, numbers }) => [key, numbers['amount'] ?? null]);

describe('the course of a measure', () => {
  it.each([
    ['renewals_made', 'total'],
    ['effective_calls_per_day', 'rate'],
    ['low_to_high_percent', 'moves'],
    ['churn_percent', 'moves'],
    ['renewals_renewed_percent', 'moves'],
    ['verified_percent_of_bucket', 'level'],
    ['promises_kept_percent', 'level'],
    ['voice_quality_points', 'level'],
    ['desk_score', 'level'],
  ])('%s: %s', (key, course) => expect(courseOf(measureByKey.get(key)!)).toBe(course));
});

describe('a figure against its target', () => {
  it('a total is judged by the working days that are gone', () => {
    expect(card('renewals_made', 4, null, 12)).toMatchObject({
      pace: 6,
      ahead: -2,
      state: 'behind',
      per_day_needed: 0.8,
    });
    expect(card('renewals_made', 6, null, 12).state).toBe('on-course');
    expect(card('renewals_made', 9, null, 12).state).toBe('ahead');
    expect(card('renewals_made', 12, null, 12).state).toBe('reached');
    expect(said(card('renewals_made', 4, null, 12)).slice(0, 3)).toEqual([
      ['behind', 2],
      ['to-go', 8],
      ['needs', 0.8],
    ]);
  });

  it('a rate counts what is to be done in the whole period', () => {
    const calls = card('effective_calls_per_day', 150, 10, 20);
    expect(calls).toMatchObject({ value: 15, wanted: 400, pace: 200, ahead: -50, per_day_needed: 25, state: 'behind' });
  });

  it('of accounts that move, so many of those there were at the beginning', () => {
    const moved = card('low_to_high_percent', 14, 30, 0.6);
    expect(moved).toMatchObject({ wanted: 18, pace: 9, state: 'ahead', unit_counted: 'count' });
    expect(said(moved)[0]).toEqual(['ahead', 5]);
  });

  it('a limit is passed once and for all, and spent too soon before', () => {
    expect(card('high_to_low_percent', 1, 40, 0.1)).toMatchObject({ wanted: 4, pace: 2, state: 'ahead' });
    expect(card('high_to_low_percent', 4, 40, 0.1).state).toBe('behind');
    expect(card('high_to_low_percent', 5, 40, 0.1).state).toBe('missed');
    expect(said(card('high_to_low_percent', 1, 40, 0.1))[0]).toEqual(['limit-left', 3]);
  });

  it('a share stands where it stands, and says what would mend it', () => {
    expect(said(card('cases_in_time_percent', 7, 10, 0.8))[0]).toEqual(['in-a-row', 5]);
    expect(card('cases_in_time_percent', 8, 10, 0.8).state).toBe('on-course');
    expect(said(card('promises_kept_percent', 151, 161, 1))[0]).toEqual(['out-of-reach', 10]);
    expect(said(card('verified_percent_of_bucket', 30, 40, 0.9))[0]).toEqual(['to-go', 6]);
  });

  it('is reached or missed when the period is over', () => {
    expect(card('renewals_made', 11, null, 12, over)).toMatchObject({ state: 'missed', forecast: null });
    expect(card('cases_in_time_percent', 7, 10, 0.8, over).state).toBe('missed');
    expect(card('high_to_low_percent', 4, 40, 0.1, over).state).toBe('reached');
  });

  it('says nothing where there is nothing to count, or nothing to reach', () => {
    expect(card('cases_in_time_percent', 0, 0, 0.8)).toMatchObject({ state: 'none', words: [{ key: 'no-data' }] });
    expect(card('renewals_made', 4, null, null)).toMatchObject({ state: 'none', pace: null });
  });

  it('the next good ones in a row do reach the target, and one less would not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(300),
        fc.integer({ min: 1, max: 99 }),
        (b, missed, percent) => {
          const a = Math.max(0, b - missed);
          const word = card('cases_in_time_percent', a, b, percent / 100).words.find(({ key }) => key === 'in-a-row');
          const more = word?.numbers['amount'] ?? 0;
          expect((a + more) / (b + more)).toBeGreaterThanOrEqual(percent / 100 - 1e-9);
          if (more > 0) expect((a + more - 1) / (b + more - 1)).toBeLessThan(percent / 100);
        },
      ),
    );
  });

  it('more done is never judged worse', () => {
    const rank = ['missed', 'behind', 'none', 'on-course', 'ahead', 'reached'];
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 40 }), (x, y, target) => {
        const [few, many] = [Math.min(x, y), Math.max(x, y)].map((done) => card('renewals_made', done, null, target));
        expect(rank.indexOf(few!.state)).toBeLessThanOrEqual(rank.indexOf(many!.state));
      }),
    );
  });
});
