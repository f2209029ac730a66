import { expect, test } from 'vitest';
import type { TrailEntry } from '../../maths/programme/index.ts';
import type { Commitment } from './commitment.ts';
import type { ProgrammeEvent } from './event.ts';
import { handEntry, owedBy } from './hand.ts';

const hand = (at: number, person: string | null): TrailEntry => ({ fact: `f${at}`, at, does: 'hand', person });

test('whoever it was handed to last owes it; before that, whoever the rule says', () => {
  const trail = [hand(10, 'mira'), hand(20, null)];
  expect(owedBy([], 5, 'asha', 'ravi')).toBe('asha');
  expect(owedBy(trail, 9, 'asha', 'ravi')).toBe('asha');
  expect(owedBy(trail, 10, 'asha', 'ravi')).toBe('mira');
  expect(owedBy(trail, 20, 'asha', 'ravi')).toBe('ravi');
});

test('a hand-over means the commitments that it names and no other', () => {
  const commitment = { rule: 'promise', subject: 'i-5/1', opened_fact: 'made' } as Commitment;
  const said = (payload: object) =>
    handEntry(commitment, { id: 'h', at: 10, person: 'mira-id', payload } as unknown as ProgrammeEvent);
  expect(said({ rule: 'promise', subject: 'i-5/1', person: 'mira' })).toMatchObject({
    does: 'hand',
    person: 'mira-id',
  });
  expect(said({ rule: 'promise', person: 'mira' })).not.toBeNull();
  expect(said({ rule: 'promise', opening: 'made', person: null })).toMatchObject({ person: null });
  expect(said({ rule: 'promise', opening: 'another', person: 'mira' })).toBeNull();
  expect(said({ rule: 'promise', subject: 'i-5/2', person: 'mira' })).toBeNull();
  expect(said({ rule: 'next-plan', person: 'mira' })).toBeNull();
});
