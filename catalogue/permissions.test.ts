import fc from 'fast-check';
import { expect, test } from 'vitest';
import { may, mayGrant, permissions, roles, view } from './permissions.ts';

const role = fc.constantFrom(...roles);

test('every role is in both tables and holds only rights that exist', () => {
  expect(Object.keys(may).sort()).toEqual([...roles].sort());
  expect(Object.keys(view).sort()).toEqual([...roles].sort());
  for (const name of roles) expect(may[name].isSubsetOf(new Set(permissions))).toBe(true);
});

test('every right is held by somebody, and all of them by the administrator', () => {
  expect(may.administrator).toEqual(new Set(permissions));
  expect(roles.filter((name) => may[name].has('organisation.manage'))).toEqual(['administrator']);
  expect(roles.filter((name) => may[name].has('keys.manage'))).toEqual(['administrator']);
});

test('nobody can hand out, even through others, more than they hold', () => {
  fc.assert(
    fc.property(role, role, role, (a, b, c) => {
      expect(mayGrant(a, a)).toBe(true);
      if (mayGrant(a, b) && mayGrant(b, c)) expect(mayGrant(a, c)).toBe(true);
      if (mayGrant(a, b)) expect(may[b].isSubsetOf(may[a])).toBe(true);
    }),
  );
  expect(mayGrant('manager', 'head')).toBe(false);
  expect(mayGrant('manager', 'administrator')).toBe(false);
  expect(mayGrant('manager', 'lead')).toBe(true);
});
