import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cursorOf, mostRows, openCursor, page, paging } from './page.ts';

const secret = 'a secret of at least thirty-two characters';
const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 });

test('a bookmark opens to what was put in', () => {
  fc.assert(
    fc.property(values, fc.string(), (given, purpose) => {
      expect(openCursor(secret, purpose, cursorOf(secret, purpose, given))).toEqual(given);
    }),
  );
});

test('a bookmark with any character changed, added or lost is refused', () => {
  const cursor = cursorOf(secret, 'accounts', [1_700_000_000_000, 'x']);
  fc.assert(
    fc.property(fc.nat(cursor.length), fc.nat(2), fc.string({ minLength: 1, maxLength: 1 }), (at, lost, put) => {
      const changed = cursor.slice(0, at) + put + cursor.slice(at + lost);
      fc.pre(changed !== cursor);
      expect(() => openCursor(secret, 'accounts', changed)).toThrow(expect.objectContaining({ status: 400 }));
    }),
  );
});

test('a bookmark of another list, organisation or installation is refused', () => {
  const cursor = cursorOf(secret, 'accounts of A', [1]);
  expect(() => openCursor(secret, 'accounts of B', cursor)).toThrow('bookmark');
  expect(() => openCursor(`${secret}!`, 'accounts of A', cursor)).toThrow('bookmark');
});

test('walking the pages gives every row once, in order', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (count, limit) => {
      const all = Array.from({ length: count }, (_, n) => n);
      const seen: number[] = [];
      let after = -1;
      for (let turn = 0; turn <= count; turn++) {
        const rows = all.filter((n) => n > after).slice(0, limit + 1);
        const { items, next } = page(rows, limit, (last) => [last], { secret, purpose: 'p' });
        seen.push(...items);
        if (next === null) break;
        after = openCursor(secret, 'p', next)[0] as number;
      }
      expect(seen).toEqual(all);
    }),
  );
});

test('a limit beyond the most is the most; nonsense is refused', () => {
  const query = z.object(paging);
  expect(query.parse({ limit: '1000000000' }).limit).toBe(mostRows);
  expect(query.parse({}).limit).toBe(50);
  for (const limit of ['0', '-1', '1.5', 'all']) expect(query.safeParse({ limit }).success).toBe(false);
});
