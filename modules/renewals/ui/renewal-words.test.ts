import { expect, it } from 'vitest';
import { renewalSay as say } from './renewal-texts.ts';
import { endWords, rowWords, type Wording } from './renewal-words.ts';
import type { Renewal } from './queries.ts';

const now = Date.parse('2026-11-19T06:00:00Z');
const wording: Wording = {
  say,
  now,
  format: {
    money: (amount) => `₹ ${amount}`,
    percent: (share) => `${Math.round(share * 100)} %`,
    change: (share) => `${Math.round(share * 100)} %`,
    day: (at) => `Day ${new Date(at).toISOString().slice(5, 10)}`,
    when: (at) => new Date(at).toISOString().slice(5, 10),
  },
  bands: [{ key: 'low', name: 'Low user' }],
  reasons: [{ key: 'price', name: 'Price', retired: true }],
};
const row = (change: object): Renewal =>
  ({
    ...{ group: 'open', renewal: null, said: null, paid: null, risks: [], next: null, lastContactAt: now },
    account: { band: 'low', lostReason: null },
    ...change,
  }) as unknown as Renewal;
const said = (change: object) => ({
  says: 'yes',
  at: now,
  by: null,
  reason: null,
  plan: null,
  paysBy: null,
  note: '',
  ...change,
});

it.each([
  [{}, ['last talk 11-19']],
  [{ risks: [{ kind: 'low-band' }, { kind: 'quiet', days: 1 }] }, ['low user', 'no talk for 1 day']],
  [{ risks: [{ kind: 'falling', change: -0.3 }] }, ['use -30 %']],
  [{ next: { at: now + 86_400_000, purpose: 'renewal' } }, ['renewal talk 11-20', 'last talk 11-19']],
  [{ next: { at: now - 86_400_000, purpose: 'renewal' } }, ['was to be spoken with 11-18', 'last talk 11-19']],
  [{ said: said({ paysBy: '2026-11-21' }), lastContactAt: null }, ['said yes on 11-19', 'pays by Day 11-21']],
  [{ said: said({ paysBy: '2026-11-17' }), lastContactAt: null }, ['said yes on 11-19', 'was to pay by Day 11-17']],
  [{ paid: { at: now, amount: 900 }, lastContactAt: null }, ['paid ₹ 900, term not recorded yet']],
  [{ said: said({ says: 'no', reason: 'price' }), lastContactAt: null }, ['said no: Price']],
  [{ group: 'lost', account: { band: null, lostReason: 'price' } }, ['Left: Price']],
  [
    { renewal: { at: now, early: true, daysEarly: 32, upgraded: true, plan: 'plus', amount: 900 } },
    ['Renewed 32 days before the end', 'to plus, ₹ 900'],
  ],
  [
    { renewal: { at: now, early: false, daysEarly: -2, upgraded: false, plan: null, amount: null } },
    ['Renewed 2 days after the end'],
  ],
])('%j reads %j', (change, words) => {
  expect(rowWords(row(change), wording)).toEqual(words);
});

it('counts the days to the end', () => {
  expect([endWords(0, say), endWords(1, say), endWords(-3, say)]).toEqual(['today', 'in 1 day', '3 days ago']);
});
