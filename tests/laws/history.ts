import fc from 'fast-check';
import { factTypes } from '../../app/ledger.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';

const start = Date.parse('2026-11-02T04:00:00Z');
const minute = 60_000;
const people = ['e-117', 'e-118'];
const accounts = ['C-2041', 'C-2042', 'C-2043'];

const fact = (type: string, externalId: string, happenedAt: number, payload: object): NewFact => ({
  ...{ type, externalId, happenedAt, source: 'test', channel: 'api', actor: null },
  payload: { ...payload },
});

/** Whom the examples of the fact types name besides: who is asked for help, who leads. */
const others = [...factTypes.values()].flatMap(({ person, example }) => person?.(example) ?? []);

/** The people and accounts of every history; they are recorded first. */
export const founding: NewFact[] = [
  fact('team.defined', 'team', start, { team: 'south', name: 'South' }),
  ...[...new Set([...people, ...others])].map((person, i) =>
    fact('person.defined', person, start + i, { person, name: person, role: 'account_manager', team: 'south' }),
  ),
  ...accounts.map((account, i) =>
    fact('account.described', account, start + 1_000 + i, { account, name: account, products: ['book'] }),
  ),
];

const founded = new Set(['team.defined', 'fact.withdrawn']);

/** What names the thing itself: another one makes another thing. */
const names = ['case', 'promise', 'payment', 'subscription', 'call', 'interaction', 'audit'];

/** The checklist of the desk’s pack: with all of it good, the profile is created. */
const checklist = ['photos', 'timings', 'services', 'fees', 'people', 'place', 'contact'];

interface Pick {
  person: string;
  account: string;
  thing: number;
  /** Which of the things that may be said otherwise is said: see `otherwise`. */
  way: number;
}

/** What a fact of the type may say besides its example, where that leads elsewhere: one of these, or the example. */
const otherwise: Record<string, ((pick: Pick) => object)[]> = {
  'account.described': [
    () => ({ products: [] }),
    () => ({ products: ['book', 'ads'] }),
    () => ({ products: undefined }),
  ],
  'account.assigned': [
    () => ({ person: null }),
    () => ({ to: '2026-11-20T12:00:00Z' }),
    () => ({ to: '2026-12-24T12:00:00Z' }),
    () => ({ from: '2026-12-10T12:00:00Z', handover: '019aa3c0-0000-7000-8000-000000000001' }),
    () => ({ from: '2027-02-01T12:00:00Z' }),
  ],
  'handover.answered': [() => ({ answer: 'asked-back', reason: 'Too far away' })],
  'commitment.handed': [
    ({ account, thing }) => ({ subject: `i-5/1-${account}-${thing}` }),
    () => ({ rule: 'next-plan', subject: null }),
    () => ({ rule: 'renewal', subject: null, person: null }),
  ],
  'interaction.logged': [
    () => ({ outcome: 'call-back', next: { at: '2026-11-15T11:00:00+05:30' } }),
    () => ({ outcome: 'no-answer', next: null, happiness: null }),
    () => ({ next: { at: '2026-12-20T11:00:00+05:30', purpose: 'training' } }),
  ],
  'plan.set': [() => ({ at: '2026-11-12T11:00:00+05:30' }), () => ({ at: '2026-12-28T11:00:00+05:30' })],
  'plan.moved': [() => ({ to: '2026-12-30T11:00:00+05:30' }), () => ({ to: '2026-11-10T11:00:00+05:30', told: false })],
  'plan.none': [() => ({ until: '2026-11-14' }), () => ({ until: '2027-01-10' })],
  'promise.made': [() => ({ direction: 'from-customer' })],
  'subscription.started': [
    ({ account, thing }) => ({ ends_on: '2026-11-30', previous: `S-88-${account}-${3 - thing}` }),
    () => ({ ends_on: '2026-12-15' }),
    ({ account, thing }) => ({ ends_on: null, previous: `S-88-${account}-${3 - thing}`, amount: 60_000 }),
  ],
  'milestone.reached': [() => ({ milestone: 'expectations-set' }), () => ({ milestone: 'trained' })],
  'profile.checked': [
    () => ({ items: checklist.map((item) => ({ item, ok: true })) }),
    () => ({ items: checklist.slice(1).map((item) => ({ item, ok: true })) }),
    () => ({ items: [{ item: 'photos', ok: false }] }),
  ],
  'renewal.said': [() => ({ says: 'no', reason: 'price' })],
  'huddle.joined': [() => ({ joined_at: null }), () => ({ joined_at: '2026-11-19T09:41:00+05:30' })],
  'call.finished': [() => ({ person: null }), () => ({ talk_seconds: 900 }), () => ({ account: null })],
  'case.opened': [() => ({ person: null })],
  'csat.given': [() => ({ person: null }), () => ({ case: null, person: null })],
};

const changed = (type: string, example: object, pick: Pick): object => {
  const named = Object.entries(example).map(([field, value]) => {
    if (field === 'account') return [field, pick.account];
    if (field === 'person') return [field, pick.person];
    return [
      field,
      names.includes(field) && typeof value === 'string' ? `${value}-${pick.account}-${pick.thing}` : value,
    ];
  });
  return { ...Object.fromEntries(named), ...otherwise[type]?.[pick.way]?.(pick) };
};

/** When all of a history is recorded, epoch milliseconds. */
export const recordedAt = start + 60 * 1_440 * minute;

/** Facts of all types about a few accounts within two months, in no particular order; some happen at one moment. */
export const histories = (most: number): fc.Arbitrary<NewFact[]> =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom(...[...factTypes.values()].filter(({ type }) => !founded.has(type))),
        hours: fc.integer({ min: 1, max: 59 * 24 }),
        person: fc.constantFrom(...people),
        account: fc.constantFrom(...accounts),
        thing: fc.integer({ min: 1, max: 2 }),
        way: fc.nat(5),
      }),
      { minLength: 2, maxLength: most, size: 'max' },
    )
    .map((picks) =>
      picks.map(({ type, hours, ...pick }, i) =>
        fact(type.type, `${type.type}-${i}`, start + hours * 60 * minute, changed(type.type, type.example, pick)),
      ),
    );
