import { createHash } from 'node:crypto';
import { canonicalJson } from '../../platform/ledger/canonical.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import type { Draft, RowRefusal } from './kinds/kind.ts';

/** What a source last said of a thing: the hash of it, the how manieth different word that was, and in which run. */
export interface Said {
  hash: string;
  time: number;
  run: string;
}

export interface Identified {
  fact: NewFact;
  /** What to remember once the fact is in; null for an event. */
  said: ({ key: string } & Said) | null;
}

/** What a batch knows beforehand of the things that its drafts describe. */
export interface BatchMemory {
  kind: string;
  source: string;
  run: string;
  actor: string | null;
  nowMs: number;
  said: Map<string, Said>;
  /** Keys of things that are known here already, from whatever source. */
  existing: Set<string>;
}

const hashOf = (payload: unknown): string =>
  createHash('sha256').update(canonicalJson(payload)).digest('hex').slice(0, 20);

const timeOf = ({ happenedAt, describes, since }: Draft, { nowMs, existing }: BatchMemory): number => {
  if (describes === undefined) return happenedAt ?? nowMs;
  if (happenedAt !== null) return Math.min(happenedAt, nowMs);
  return since != null && !existing.has(describes) ? Math.min(since, nowMs) : nowMs;
};

const identifyEvent = (draft: Draft, memory: BatchMemory): Identified => {
  const { source, actor } = memory;
  const externalId = draft.externalId!.slice(0, 400);
  const happenedAt = timeOf(draft, memory);
  return {
    fact: { type: draft.type, happenedAt, source, externalId, channel: 'import', actor, payload: draft.payload },
    said: null,
  };
};

/**
 * Gives a draft its source and external id. An event's id is its own reference. A description's id follows from what
 * it says, so that the same file again brings nothing; saying again what was said before the last change counts anew.
 * Of two different words about one thing in the same file nobody knows which is right: the first stands.
 * Changes `memory`, so that the batch's later drafts know of it.
 */
export const identify = (draft: Draft, memory: BatchMemory): Identified | RowRefusal => {
  const key = draft.describes;
  if (key === undefined) return identifyEvent(draft, memory);
  const { kind, source, actor, run } = memory;
  const hash = hashOf(draft.payload);
  const before = memory.said.get(key);
  if (before && before.run === run && before.hash !== hash)
    return {
      reason: `"${key}" stands in this file before, with other contents. The first one counts; keep one of them.`,
    };
  const time = before === undefined ? 1 : before.hash === hash ? before.time : before.time + 1;
  const happenedAt = timeOf(draft, memory);
  memory.said.set(key, { hash, time, run });
  const externalId = `${kind}:${key}:${hash}${time > 1 ? `:${time}` : ''}`;
  return {
    fact: { type: draft.type, happenedAt, source, externalId, channel: 'import', actor, payload: draft.payload },
    said: { key, hash, time, run },
  };
};
