import { describe, expect, it } from 'vitest';
import { directory, filtered } from './directory.ts';
import type { Invitation, Member, Person } from './people-data.ts';

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  key: `e-${id}`,
  name,
  email: `${name.toLowerCase()}@example.org`,
  phone: null,
  role: 'account_manager',
  zone: null,
  team: { id: 's', name: 'South' },
  reportsTo: null,
  joinedOn: null,
  leftOn: null,
  accounts: 0,
  ...more,
});
const member = (user: string, of: string | null): Member => ({
  user,
  person: of,
  name: `User ${user}`,
  email: `${user}@example.org`,
  role: 'administrator',
  twoFactor: false,
  since: 0,
});
const invitation = (id: string, of: string | null): Invitation => ({
  id,
  email: `${id}@example.org`,
  role: 'lead',
  person: of,
  madeAt: 0,
  expiresAt: 1,
});

const all = directory(
  [person('1', 'Asha'), person('2', 'Ben', { team: null }), person('3', 'Chen', { leftOn: '2026-10-01' })],
  [member('a', '1'), member('b', null)],
  [invitation('x', '2'), invitation('y', null)],
);

it('ties sign-ins and invitations to their people, and keeps those that are nobody’s', () => {
  expect(all.map(({ key, standing }) => [key, standing])).toEqual([
    ['1', 'signs-in'],
    ['2', 'invited'],
    ['3', 'left'],
    ['b', 'signs-in'],
    ['y', 'invited'],
  ]);
});

describe('the filter', () => {
  const keys = (filter: Partial<Parameters<typeof filtered>[1]>) =>
    filtered(all, { text: '', team: '', role: '', standing: '', ...filter }).map(({ key }) => key);
  it.each([
    [{ text: 'south ash' }, ['1']],
    [{ text: 'E-2' }, ['2']],
    [{ team: 's' }, ['1', '3']],
    [{ role: 'lead' }, ['y']],
    [{ standing: 'here' as const }, ['1', '2', 'b', 'y']],
    [{ standing: 'invited' as const }, ['2', 'y']],
  ])('%j leaves %j', (filter, left) => expect(keys(filter)).toEqual(left));
});
