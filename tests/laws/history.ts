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

const changed = (example: object, pick: { person: string; account: string; thing: number }): object =>
  Object.fromEntries(
    Object.entries(example).map(([field, value]) => {
      if (field === 'account') return [field, pick.account];
      if (field === 'person') return [field, pick.person];
      return [
        field,
        names.includes(field) && typeof value === 'string' ? `${value}-${pick.account}-${pick.thing}` : value,
      ];
    }),
  );

/** When all of a history is recorded, epoch milliseconds. */
export const recordedAt = start + 60 * 1_440 * minute;

/** Facts of all types about a few accounts within two months, in no particular order; no two happen at one moment. */
export const histories = (most: number): fc.Arbitrary<NewFact[]> =>
  fc
    .uniqueArray(
      fc.record({
        type: fc.constantFrom(...[...factTypes.values()].filter(({ type }) => !founded.has(type))),
        minutes: fc.integer({ min: 60, max: 59 * 1_440 }),
        person: fc.constantFrom(...people),
        account: fc.constantFrom(...accounts),
        thing: fc.integer({ min: 1, max: 2 }),
      }),
      { minLength: 2, maxLength: most, selector: ({ minutes }) => minutes },
    )
    .map((picks) =>
      picks.map(({ type, minutes, ...pick }) =>
        fact(type.type, `${type.type}-${minutes}`, start + minutes * minute, changed(type.example, pick)),
      ),
    );
