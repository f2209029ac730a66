import type { ZodType } from 'zod';

export type Payload = Record<string, unknown>;

/** What a channel hands in. Times are epoch milliseconds. */
export interface NewFact {
  type: string;
  /** When it happened, epoch milliseconds. */
  happenedAt: number;
  /** Where it came from: a file, a system, the app. With `externalId` it makes the fact count once. */
  source: string;
  externalId: string;
  /** The door it came through. */
  channel: Channel;
  /** Who recorded it (person id), null when a system did. */
  actor: string | null;
  /** The id of the fact that this one corrects. */
  corrects?: string | null;
  /** Who may hold the account it is about while it is recorded (ids of people), unless nobody does; absent: anybody. */
  heldBy?: readonly string[];
  payload: Payload;
}

export type Channel = 'screen' | 'api' | 'import' | 'mail' | 'telephony' | 'system';

/** A fact as the ledger holds it. */
export interface Fact<P = Payload> {
  id: string;
  type: string;
  happenedAt: number;
  recordedAt: number;
  actor: string | null;
  channel: Channel;
  source: string;
  externalId: string;
  corrects: string | null;
  /** The account and the person it is about, as ids; null when it is about none. */
  account: string | null;
  person: string | null;
  payload: P;
}

/** A kind of fact: its words, its shape and what it is about. */
export interface FactType<P = Payload> {
  type: string;
  title: string;
  sentence: string;
  payload: ZodType<P>;
  /** The key (the customer's own reference) of the account that the fact is about. */
  account?: (payload: P) => string | null | undefined;
  /** The key of the person that the fact is about: who did it, or to whom it happened. */
  person?: (payload: P) => string | null | undefined;
  /** Keys of accounts or people that this very fact brings into being. */
  creates?: 'account' | 'person' | 'team';
  example: P;
}

/** Declares a fact type; keeps the payload's type for the code and forgets it for the registry. */
export const factType = <P extends Payload>(declaration: FactType<P>): FactType<P> => declaration;

/** A row that measures may read, before and after a change; null where there was or is none. */
export interface RowChange {
  source: string;
  before: SourceRow | null;
  after: SourceRow | null;
}

/** See the table of sources: `id`, `at`, `day`, `person_id`, `account_id`, `recorded_at` and the source's own columns. */
export type SourceRow = Record<string, string | number | boolean | null>;

export type FactResult =
  | { status: 'recorded'; id: string }
  | { status: 'duplicate'; id: string; differs: boolean }
  | { status: 'refused'; reason: string; field?: string; unseen?: boolean };
