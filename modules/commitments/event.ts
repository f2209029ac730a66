import type { Pack } from '../../catalogue/packs/schema.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import type { Signal } from '../organisation/index.ts';

/** What programmes act on: a fact, or a conclusion drawn from facts. Times are epoch milliseconds. */
export interface ProgrammeEvent {
  id: string;
  type: string;
  account: string | null;
  /** Who did it or recorded it. */
  person: string | null;
  at: number;
  recordedAt: number;
  payload: Record<string, unknown>;
}

/** Whether an interaction counts as effective under a pack: its outcome, and for a call how long the talk was. */
export const isEffective = (pack: Pack, payload: Record<string, unknown>): boolean => {
  if (!pack.effective.outcomes.includes(String(payload['outcome']))) return false;
  const minutes = payload['minutes'];
  if (payload['channel'] !== 'call' || typeof minutes !== 'number') return true;
  return minutes * 60 >= pack.effective.talkSecondsAtLeast;
};

/** A fact as the rules see it: its payload with what the pack makes of it. */
export const eventOf = (fact: Fact, pack: Pack): ProgrammeEvent => ({
  id: fact.id,
  type: fact.type,
  account: fact.account,
  person: fact.person ?? fact.actor,
  at: fact.happenedAt,
  recordedAt: fact.recordedAt,
  payload:
    fact.type === 'interaction.logged' ? { ...fact.payload, effective: isEffective(pack, fact.payload) } : fact.payload,
});

/** A conclusion as the rules see it; known since it was true, so that it is the same in every replay. */
export const eventOfSignal = (signal: Signal): ProgrammeEvent => ({
  id: signal.id,
  type: signal.type,
  account: signal.account,
  person: null,
  at: signal.at,
  recordedAt: signal.at,
  payload: signal.payload,
});
