import type { Tx } from '../db/connect.ts';
import type { Fact, FactType, NewFact, RowChange } from './fact.ts';

/** What one transaction of the write path carries: everything an applier may need, so that nothing is read twice. */
export interface Work<Context = unknown> {
  tx: Tx;
  tenant: string;
  /** The time of recording, epoch milliseconds. */
  now: number;
  /** What the application loads once for each transaction: the organisation, its zone, its pack versions. */
  context: Context;
  /**
   * In a rebuild: when the newest of the facts applied so far happened, by account. The ledger itself then also holds
   * those that are yet to be applied.
   */
  applied?: ReadonlyMap<string, number>;
}

/** The beginning of a transaction of the write path: the context is asked for, and not there yet. */
export interface Entry<Context = unknown> extends Omit<Work<Context>, 'context'> {
  context: Promise<Context>;
}

/**
 * The facts of one batch, and those that a correction or a withdrawal takes back. A fact that is taken back in the
 * batch it came in is in neither: nobody ever saw it.
 */
export interface Batch {
  facts: Fact[];
  retracted: Fact[];
}

/** Applies facts to the tables of one module and says which measurable rows changed. */
export interface Applier<Context = unknown> {
  name: string;
  /** The fact types it wants; '*' wants all. */
  types: readonly string[];
  /** The tables it fills from facts alone; a rebuild empties them first. */
  tables: readonly string[];
  apply(work: Work<Context>, batch: Batch): Promise<RowChange[]>;
  /**
   * For a small batch: sends what it will have to read because of these facts (and those that they take back) behind
   * the statement that locks their accounts, so that it need not be asked for separately, and answers how to apply the
   * batch then.
   */
  ahead?(entry: Entry<Context>, facts: readonly Fact[]): Applier<Context>['apply'];
}

/** A fact that asks to be taken; see `NewFact.heldBy`. */
export interface Asked {
  fact: Fact;
  heldBy?: readonly string[] | undefined;
}

/** A reason why a fact can't be taken, or null. `unseen`: for who asks, there is no such account. */
export type Refusal = { reason: string; field?: string; unseen?: boolean } | null;

/** The write path, put together by the application: the types, who applies them, in which order. */
export interface Ledger<Context = unknown> {
  types: ReadonlyMap<string, FactType<never>>;
  appliers: readonly Applier<Context>[];
  /** Loads the context; the first statement of the transaction. */
  open(tx: Tx, tenant: string): Promise<Context>;
  /**
   * Locks what the facts (and those that they take back) are about, in a fixed order, and says for each fact why it
   * can't be taken (or null). Everything that it asks is sent at once, so that the context travels along.
   */
  admit(entry: Entry<Context>, asked: readonly Asked[], retracted: readonly Fact[]): Promise<Refusal[]>;
  /** Sends what brings the roll-ups up to date. */
  rollUp(work: Work<Context>, changes: readonly RowChange[]): void;
  /** The tables of the roll-ups; a rebuild empties them too. */
  rollUpTables: readonly string[];
  /** What time alone demands, for one organisation: clocks that ran out, terms that ended. The last step of a rebuild. */
  settle(work: Work<Context>): Promise<void>;
}

/** The type that takes a fact back without putting another in its place. */
export const WITHDRAWN = 'fact.withdrawn';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** The checks that need no database: the type, the times, the payload's shape. */
export const checkShape = (
  types: Ledger['types'],
  fact: NewFact,
  nowMs: number,
): { payload: Record<string, unknown> } | { reason: string; field?: string } => {
  const type = types.get(fact.type) as FactType | undefined;
  if (!type)
    return {
      reason: `There is no fact type "${fact.type}". See /api/v1/fact-types for those there are.`,
      field: 'type',
    };
  if (!Number.isFinite(fact.happenedAt))
    return { reason: 'happenedAt is not a time. Write it like 2026-11-20T09:30:00+05:30.', field: 'happenedAt' };
  if (fact.happenedAt > nowMs + FUTURE_TOLERANCE_MS)
    return { reason: 'happenedAt lies in the future; a fact is something that has happened.', field: 'happenedAt' };
  if (!fact.source || !fact.externalId)
    return { reason: 'source and externalId are needed: together they make the fact count once.', field: 'externalId' };
  if (fact.corrects && !uuid.test(fact.corrects))
    return {
      reason: 'corrects is not the id of a fact. It is the id that came back when that fact was recorded.',
      field: 'corrects',
    };
  const parsed = type.payload.safeParse(fact.payload);
  if (parsed.success) {
    if (JSON.stringify(parsed.data).includes('\\u0000'))
      return { reason: 'The payload holds a NUL character, which no text may have.', field: 'payload' };
    return { payload: parsed.data };
  }
  const issue = parsed.error.issues[0]!;
  const field = ['payload', ...issue.path].join('.');
  return { reason: `${field}: ${issue.message}`, field };
};
