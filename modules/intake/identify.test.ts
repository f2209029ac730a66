import { expect, it } from 'vitest';
import { type BatchMemory, identify } from './identify.ts';
import type { Draft } from './kinds/kind.ts';

const memory = (run = 'r1', before: Partial<BatchMemory> = {}): BatchMemory => ({
  kind: 'accounts',
  source: 'import:crm',
  run,
  actor: null,
  nowMs: 1_000_000,
  said: new Map(),
  existing: new Set(),
  ...before,
});
const describe = (name: string, since?: number): Draft => ({
  type: 'account.described',
  happenedAt: null,
  describes: 'C-1',
  ...(since === undefined ? {} : { since }),
  payload: { account: 'C-1', name },
});
const idOf = (draft: Draft, of: BatchMemory): string => {
  const found = identify(draft, of);
  return 'reason' in found ? found.reason : found.fact.externalId;
};

it('the same words have the same id in every run; a change back has one of its own', () => {
  const first = memory('r1');
  const one = idOf(describe('One'), first);
  const again = memory('r2', { said: first.said });
  expect(idOf(describe('One'), again)).toBe(one);
  const third = memory('r3', { said: again.said });
  const two = idOf(describe('Two'), third);
  const fourth = memory('r4', { said: third.said });
  const back = idOf(describe('One'), fourth);
  expect(new Set([one, two, back]).size).toBe(3);
});

it('two different words about one thing in one file are not guessed about', () => {
  const of = memory();
  idOf(describe('One'), of);
  expect(idOf(describe('One'), of)).toMatch(/^accounts:C-1:/);
  expect(idOf(describe('Two'), of)).toBe(
    '"C-1" stands in this file before, with other contents. The first one counts; keep one of them.',
  );
});

it('what is new here is dated by its own beginning, what is known by the import', () => {
  const time = (of: BatchMemory, since: number): number => {
    const found = identify(describe('One', since), of);
    return 'reason' in found ? Number.NaN : found.fact.happenedAt;
  };
  expect(time(memory(), 500)).toBe(500);
  expect(time(memory('r', { existing: new Set(['C-1']) }), 500)).toBe(1_000_000);
  expect(time(memory(), 2_000_000)).toBe(1_000_000);
});

it('an event keeps its own reference and its own time', () => {
  const event: Draft = { type: 'usage.read', happenedAt: 7, externalId: 'usage:1', payload: { value: 1 } };
  expect(identify(event, memory())).toMatchObject({
    fact: { happenedAt: 7, externalId: 'usage:1', source: 'import:crm', channel: 'import' },
    said: null,
  });
});
