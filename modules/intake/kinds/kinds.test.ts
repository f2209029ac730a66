import { expect, it } from 'vitest';
import { factTypes } from '../../../app/ledger.ts';
import type { FactType } from '../../../platform/ledger/fact.ts';
import { rowReader } from '../read-cells.ts';
import { kindByKey, kinds } from './index.ts';
import { type Draft, type ImportOptions, isRefusal, type RowKind } from './kind.ts';

const options: ImportOptions = {
  zone: 'Asia/Kolkata',
  dateOrder: 'dmy',
  numberFormat: 'point',
  country: 'IN',
  currency: 'INR',
};
const rowKinds = kinds.filter((kind): kind is RowKind => kind.shape === 'rows');
const known = new Map<string, unknown>([['south', '09:30']]);

/** The facts of one row, its cells given by field; fields not named are blank. */
const factsOf = (key: string, cells: Record<string, string>): ReturnType<RowKind['toFacts']> => {
  const kind = kindByKey.get(key) as RowKind;
  const header = Object.keys(cells);
  const read = rowReader(
    kind.fields,
    header,
    Object.fromEntries(header.map((name) => [name, [name]])),
    options,
    kind.partial,
  );
  const row = read(Object.values(cells));
  return 'values' in row ? kind.toFacts(row.values, { options, known }) : row;
};

const drafts = (key: string, cells: Record<string, string>): Draft[] => {
  const facts = factsOf(key, cells);
  if (isRefusal(facts)) throw new Error(facts.reason);
  return facts;
};

const typed = ({ type, payload }: Draft): unknown =>
  (factTypes.get(type) as unknown as FactType).payload.parse(JSON.parse(JSON.stringify(payload)));

it.each(rowKinds.map((kind) => kind.key))('the sample row of %s is a row that can be taken', (key) => {
  const kind = kindByKey.get(key) as RowKind;
  const cells = Object.fromEntries(kind.fields.map((field) => [field.key, field.example ?? '']));
  const found = drafts(key, cells);
  expect(found.length).toBeGreaterThan(0);
  for (const draft of found) {
    expect(() => typed(draft)).not.toThrow();
    expect(Boolean(draft.externalId) !== Boolean(draft.describes)).toBe(true);
  }
});

it.each(rowKinds.map((kind) => kind.key))('%s says which needed column is blank', (key) => {
  const kind = kindByKey.get(key) as RowKind;
  for (const field of kind.fields.filter((each) => each.required)) {
    const cells = Object.fromEntries(
      kind.fields.map((each) => [each.key, each.key === field.key ? ' ' : (each.example ?? '')]),
    );
    expect(factsOf(key, cells)).toEqual({ reason: `${field.label} is missing.`, field: field.key });
  }
});

it('an interaction brings its promise and the next plan', () => {
  const found = drafts('interactions', {
    interaction_id: 'i-9',
    account_id: 'C-1',
    happened_at: '31/12/2025 23:30',
    channel: 'Phone call',
    purpose: 'Welcome',
    outcome: 'not reachable',
    promised: 'Send the invoice',
    promised_by: '02/01/2026',
    next_at: '2026-01-05T10:00:00+05:30',
  });
  expect(found.map(({ type, externalId }) => [type, externalId])).toEqual([
    ['interaction.logged', 'interactions:i-9'],
    ['promise.made', 'interactions:i-9:promise'],
  ]);
  expect(found[0]!.happenedAt).toBe(Date.parse('2025-12-31T23:30:00+05:30'));
  expect(found[0]!.payload).toMatchObject({
    channel: 'call',
    purpose: 'welcome',
    outcome: 'no-answer',
    next: { at: '2026-01-05T04:30:00.000Z' },
  });
  // A day without a time stands for its noon.
  expect(found[1]!.payload).toMatchObject({ promise: 'i-9/1', by: '2026-01-02T06:30:00.000Z' });
});

it('a promise without its time is given back', () => {
  const cells = {
    interaction_id: 'i',
    account_id: 'C',
    happened_at: '2026-01-01',
    channel: 'call',
    purpose: 'x',
    outcome: 'reached',
    promised: 'A',
  };
  expect(factsOf('interactions', cells)).toEqual({
    reason: 'A promise needs the time by which it is to be kept.',
    field: 'promised_by',
  });
});

it('a case is opened, resolved and rated', () => {
  const cells = {
    case_id: '7',
    account_id: 'C',
    opened_at: '2026-01-01 10:00',
    resolved_at: '2026-01-02 10:00',
    csat: '4',
    reason: 'billing',
  };
  const found = drafts('cases', cells);
  expect(found.map((draft) => draft.type)).toEqual(['case.opened', 'case.resolved', 'csat.given']);
  expect(found[0]!.payload).toEqual({ case: '7', account: 'C', subject: 'billing', reason: 'billing' });
  expect(factsOf('cases', { ...cells, resolved_at: '2025-12-31' })).toMatchObject({ field: 'resolved_at' });
});

it('an assignment begins at midnight, so that the day’s work is the new holder’s', () => {
  const [draft] = drafts('assignments', { account_id: 'C', person_id: 'e', from: '2026-01-01', to: '2026-02-01' });
  expect(draft!.happenedAt).toBe(Date.parse('2026-01-01T00:00:00+05:30'));
  expect(draft!.payload).toMatchObject({ to: '2026-01-31T18:30:00.000Z' });
  expect(
    factsOf('assignments', { account_id: 'C', person_id: 'e', from: '2026-02-01', to: '2026-01-01' }),
  ).toMatchObject({ field: 'to' });
});

it('a column of accounts that the file does not have takes nothing away', () => {
  const [bare] = drafts('accounts', { account_id: 'C', name: 'Clinic' });
  expect(bare!.payload).toEqual({ account: 'C', name: 'Clinic' });
  const [full] = drafts('accounts', {
    account_id: 'C',
    name: 'Clinic',
    tier: '',
    products: 'book; ray ;book',
    phone: '098450-12345',
    seats: '1,20,000',
  });
  expect(full!.payload).toEqual({
    account: 'C',
    name: 'Clinic',
    tier: null,
    products: ['book', 'ray'],
    phone: '+919845012345',
    seats: 120_000,
  });
});

it('a telephone number that can’t be read stays as it was typed', () => {
  expect(drafts('accounts', { account_id: 'C', name: 'Clinic', phone: 'ask Ravi' })[0]!.payload).toMatchObject({
    phone: 'ask Ravi',
  });
});

it('attendance takes the huddle’s time from the team, and says when there is none', () => {
  const row = { team_id: 'south', date: '2026-01-05', person_id: 'e', joined_at: '2026-01-05 09:31', excused: 'no' };
  expect(drafts('attendance', row)[0]!.payload).toMatchObject({
    huddle_at: '09:30',
    joined_at: '2026-01-05T04:01:00.000Z',
  });
  expect(drafts('attendance', { ...row, joined_at: '' })[0]!.happenedAt).toBe(Date.parse('2026-01-05T09:30:00+05:30'));
  expect(factsOf('attendance', { ...row, team_id: 'north' })).toMatchObject({ field: 'team_id' });
});

it('a target names a measure that there is', () => {
  const row = { target_id: 'G', person_id: 'e', measure: 'effective_calls_per_day', month: '2026-01', target: '20' };
  expect(typed(drafts('targets', row)[0]!)).toMatchObject({ period: '2026-01', value: 20 });
  expect(factsOf('targets', { ...row, measure: 'calls' })).toMatchObject({ field: 'measure' });
});
