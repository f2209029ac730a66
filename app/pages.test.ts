import { expect, it } from 'vitest';
import { pages } from './pages.ts';

it('no two pages share an address, or the key that leads to them', () => {
  const paths = pages.map(({ path }) => path);
  const keys = pages.flatMap(({ nav }) => nav?.key ?? []);
  expect(paths).toEqual([...new Set(paths)]);
  expect(keys).toEqual([...new Set(keys)]);
});
