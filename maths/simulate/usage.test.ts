import { expect, it } from 'vitest';
import { newAccount, type Account } from './account.ts';
import { WorkDays } from './holidays.ts';
import { Random } from './random.ts';
import { extents } from './size.ts';
import { hire } from './staff.ts';
import { dayOf } from './time.ts';
import { bandOf, intervene, weekOfUse } from './usage.ts';

const day = dayOf('2026-06-07');
const staff = hire(Random.of('staff'), extents.team, day - 90, day, new WorkDays([]));

function fleet(): Account[] {
  const owner = staff.managers[0]?.[0];
  if (!owner) throw new Error('the team has nobody');
  return Array.from({ length: 400 }, (_, index) => newAccount(Random.of('fleet', index), index, 0, owner, day - 100));
}

/** Bookings of all accounts in the eighth week; `change` is applied every week before. */
function afterEightWeeks(change: (account: Account, random: Random) => void): number {
  let sum = 0;
  for (const account of fleet()) {
    const random = Random.of('weeks', account.index);
    const talks = Random.of('talks', account.index);
    for (let week = 0; week < 8; week++) {
      change(account, talks);
      weekOfUse(account, day + 7 * week, random);
    }
    sum += account.bookings;
  }
  return sum;
}

it.each([
  [0, 'low'],
  [4, 'low'],
  [5, 'medium'],
  [14, 'medium'],
  [15, 'high'],
])('%i bookings a week are %s use', (bookings, band) => {
  expect(bandOf(bookings)).toBe(band);
});

it('rises with interventions', () => {
  const left = afterEightWeeks(() => {});
  const cared = afterEightWeeks((account, random) => intervene(account, 1, random));
  expect(cared).toBeGreaterThan(left * 1.1);
});

it('rises with training', () => {
  const untrained = afterEightWeeks(() => {});
  const trained = afterEightWeeks((account) => {
    account.trained = 9;
  });
  expect(trained).toBeGreaterThan(untrained * 1.3);
});
