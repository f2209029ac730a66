import { expect, test } from 'vitest';
import { serviceLevel, type ServiceLevelFormula } from './service-level.ts';

// 1,000 answered, 860 of them within 20 s; 60 gave up, 20 of them within 20 s and 10 within 5 s.
const counts = { answered: 1000, answeredWithin: 860, abandoned: 60, abandonedWithin: 20, abandonedShort: 10 };

test.each<[ServiceLevelFormula, number]>([
  ['of_offered', 81.1],
  ['exclude_early_abandons', 82.7],
  ['credit_early_abandons', 83.0],
  ['of_answered', 86.0],
  ['credit_short_abandons', 82.1],
  ['exclude_short_abandons', 81.9],
])('%s: %f %%', (formula, percent) => {
  expect(Math.round(serviceLevel(counts, formula)! * 1000) / 10).toBe(percent);
});

test('no calls have no service level', () => {
  const none = { answered: 0, answeredWithin: 0, abandoned: 0, abandonedWithin: 0, abandonedShort: 0 };
  expect(serviceLevel(none)).toBeNull();
});
