import { describe, expect, it } from 'vitest';
import { measureByKey, measures } from '../../catalogue/measures/index.ts';
import { type Bringing, bringingOf } from './bringing.ts';
import { needOf } from './need.ts';

const of = (key: string): Bringing => bringingOf(measureByKey.get(key)!);

describe('what brings a figure', () => {
  it.each<[string, Partial<Bringing>]>([
    ['low_to_high_percent', { kind: 'moves', direction: 'up' }],
    ['high_to_low_percent', { kind: 'moves', direction: 'down' }],
    ['trained_percent_of_bucket', { kind: 'lacking', aspect: 'trained', start: [] }],
    [
      'rules_percent_of_booking_bucket',
      { kind: 'lacking', aspect: 'rules-explained', start: [{ aspect: 'product:book', is: ['yes'] }] },
    ],
    ['first_contact_in_time_percent', { kind: 'clocks', programme: 'onboarding', rule: 'first-contact' }],
    ['promises_kept_percent', { kind: 'clocks', programme: null, toCustomer: true }],
    ['renewals_renewed_percent', { kind: 'terms' }],
    ['effective_calls_per_day', { kind: 'talks', purpose: null }],
    ['interventions_made', { kind: 'talks', purpose: 'intervention' }],
    ['cases_completed_percent', { kind: 'clocks', programme: 'support' }],
    ['churn_percent', { kind: 'unhappy' }],
    ['happiness_points', { kind: 'unhappy' }],
    ['voice_quality_points', { kind: 'none' }],
    ['desk_score', { kind: 'none' }],
  ])('%s', (key, wanted) => expect(of(key)).toMatchObject(wanted));

  it('is known of every measure', () => {
    for (const measure of measures) expect(() => bringingOf(measure)).not.toThrow();
  });
});

describe('what is needed', () => {
  const card = (key: string, numbers: Record<string, number>, days_left = 12) =>
    ({ words: [{ key, numbers, unit: 'count' }], days_left, unit_counted: 'count' }) as never;

  it.each([
    ['to-go', { amount: 24 }, { kind: 'more', amount: 24, today: 2 }],
    ['in-a-row', { amount: 9 }, { kind: 'in-a-row', amount: 9, today: null }],
    ['limit-left', { amount: 3 }, { kind: 'limit', amount: 3, today: null }],
    ['reached', { over: 0 }, { kind: 'met', amount: null }],
    ['no-data', {}, { kind: 'none' }],
  ] as const)('%s', (key, numbers, wanted) => expect(needOf(card(key, numbers))).toMatchObject(wanted));

  it('is all of it when a last part of a day is left', () =>
    expect(needOf(card('to-go', { amount: 5 }, 0.4)).today).toBe(5));
});
