import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectsOf, inMonthAfter, type Moving, type PersonBefore } from './effects.ts';

const person = (id: string, accounts: number, yearly: number): PersonBefore => ({
  id,
  name: id,
  before: { accounts, bands: { low: accounts }, yearly },
});
const account = (id: string, owner: string | null, endsOn: string | null = null): Moving => ({
  ...{ id, band: 'low', yearly: 100, endsOn },
  owner: owner === null ? null : { id: owner },
});

test('accounts, bands, money and the terms that end this month go from one to the other', () => {
  const moving = [account('a', 'asha', '2026-11-20'), account('b', 'asha', '2026-12-02'), account('c', null)];
  const to = new Map(moving.map(({ id }) => [id, 'ben']));
  const [asha, ben] = effectsOf(moving, to, [person('asha', 5, 500), person('ben', 1, 40)], inMonthAfter('2026-11-16'));
  expect(asha).toMatchObject({
    after: { accounts: 3, bands: { low: 3 }, yearly: 300 },
    endings: { given: 1, gained: 0 },
  });
  expect(ben).toMatchObject({ after: { accounts: 4, yearly: 340 }, endings: { gained: 1, gainedWorth: 100 } });
  expect(asha!.before.bands).toEqual({ low: 5 });
});

test('what one gives another gets: nothing is lost or made', () => {
  const names = ['x', 'y', 'z'];
  const moves = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 30 });
  fc.assert(
    fc.property(moves, (pairs) => {
      const moving = pairs.map(([from], nth) => account(`a${nth}`, from));
      const to = new Map(pairs.map(([, next], nth) => [`a${nth}`, next]));
      const people = names.map((name) => person(name, 40, 4_000));
      const after = effectsOf(moving, to, people, () => true);
      expect(after.reduce((sum, each) => sum + each.after.accounts, 0)).toBe(120);
      expect(after.reduce((sum, each) => sum + each.after.yearly, 0)).toBe(12_000);
      expect(after.reduce((sum, { endings }) => sum + endings.gained - endings.given, 0)).toBe(0);
    }),
  );
});
