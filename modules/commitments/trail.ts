import type { TrailEntry } from '../../maths/programme/index.ts';
import type { AccountBrief } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import type { ProgrammeEvent } from './event.ts';
import { HANDED } from './facts.ts';
import { handEntry } from './hand.ts';
import { deedOf, type PlacedRule, subjectOf } from './rules.ts';

/** What a move says: to when, by whom, and whether the other side was told. */
const moveOf = (event: ProgrammeEvent): Partial<TrailEntry> => {
  const to = movedTo(event.payload);
  return {
    ...(to === undefined ? {} : { to }),
    ...(event.person === null ? {} : { by: event.person }),
    ...(event.payload['told'] === false ? { told: false } : {}),
  };
};

const movedTo = (payload: Record<string, unknown>): number | undefined => {
  const to = Date.parse(String(payload['to'] ?? payload['by'] ?? ''));
  return Number.isNaN(to) ? undefined : to;
};

/** What an event writes into a commitment's trail; null when it doesn't concern it. */
export const entryFor = (
  commitment: Commitment,
  rule: PlacedRule,
  event: ProgrammeEvent,
  account: AccountBrief | undefined,
): TrailEntry | null => {
  if (event.account !== commitment.account_id || event.id === commitment.opened_fact) return null;
  if (event.at < commitment.opened_at) return null;
  if (event.type === HANDED) return handEntry(commitment, event);
  // Of two that replace each other and happen at one moment the later one stands: exactly one is left.
  if (event.at === commitment.opened_at && rule.rivals.has(event.type) && event.id < commitment.opened_fact)
    return null;
  if (rule.match && subjectOf(rule, event) !== commitment.subject && subjectOf(rule, event) !== null) return null;
  const does = deedOf(rule, event, account);
  if (!does) return null;
  const { payload } = event;
  return {
    fact: event.id,
    at: event.at,
    does,
    ...(does === 'pause' ? { because: String(payload['waiting_for'] ?? 'customer') } : {}),
    ...(typeof payload['purpose'] === 'string' ? { purpose: payload['purpose'] } : {}),
    ...(does === 'close' && typeof payload['channel'] === 'string' ? { channel: payload['channel'] } : {}),
    ...(does === 'move' ? moveOf(event) : {}),
  };
};

/** Puts entries into a trail, each fact once, in the order of their times. */
export const withEntries = (trail: readonly TrailEntry[], entries: readonly TrailEntry[]): TrailEntry[] => {
  const byFact = new Map(trail.map((entry) => [entry.fact, entry]));
  for (const entry of entries) byFact.set(entry.fact, entry);
  return [...byFact.values()].sort((a, b) => a.at - b.at || (a.fact < b.fact ? -1 : 1));
};

/**
 * What comes after the end of a commitment that can't be re-opened has no say, so the trail of a plan doesn't grow with
 * every later talk.
 */
export const pruned = (trail: readonly TrailEntry[], rule: PlacedRule): TrailEntry[] => {
  if (rule.reopens.length > 0) return [...trail];
  const end = trail.findIndex((entry) => entry.does === 'close' || entry.does === 'cancel');
  return end === -1 ? [...trail] : trail.slice(0, end + 1);
};
