import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWarning, median, type Signed, signKinds, signShares } from './signs.ts';

const DAY = 86_400_000;
const signed = (account: string, ...signs: [Signed['signs'][number]['sign'], number][]): Signed => ({
  ...{ account, until: 100 * DAY },
  signs: signs.map(([sign, day]) => ({ sign, firstAt: day * DAY, count: 1 })),
});

it('holds the lost against the kept: what both have warns of nothing', () => {
  const lost = [signed('a', ['band-fell', 40], ['no-talk', 70]), signed('b', ['band-fell', 60], ['owner-changed', 90])];
  const kept = [
    signed('c', ['owner-changed', 10]),
    signed('d', ['band-fell', 10], ['owner-changed', 9]),
    signed('e'),
    signed('f'),
  ];
  const shares = signShares(lost, kept);
  expect(shares[0]).toEqual({
    ...{ sign: 'band-fell', lost: 2, lostOf: 2, kept: 1, keptOf: 4, lift: 4, daysEarly: 50 },
  });
  expect(shares.find(({ sign }) => sign === 'owner-changed')).toMatchObject({ lift: 1, daysEarly: 10 });
  expect(shares.find(({ sign }) => sign === 'no-talk')).toMatchObject({ lost: 1, kept: 0, lift: null, daysEarly: 30 });
  expect(firstWarning(lost[0]!)).toEqual({ sign: 'band-fell', days: 60 });
  expect(firstWarning(kept[2]!)).toBeNull();
});

it('nobody lost, nobody kept: no shares out of nothing', () => {
  for (const share of signShares([], []))
    expect(share).toMatchObject({ lost: 0, kept: 0, lift: null, daysEarly: null });
  expect(
    signShares([], [])
      .map(({ sign }) => sign)
      .toSorted(),
  ).toEqual([...signKinds].toSorted());
});

it('a median lies between the least and the greatest, and half are on either side', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 }), (values) => {
      const middle = median(values)!;
      const [below, above] = [values.filter((v) => v < middle).length, values.filter((v) => v > middle).length];
      expect(below <= values.length / 2 && above <= values.length / 2).toBe(true);
    }),
  );
});
