import { dropRows, getRows, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact, SourceRow } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { dayOf, holderAt, type KeptContext, type KeptWork } from '../organisation/index.ts';

const table: TableShape = {
  name: 'call',
  key: ['id'],
  columns: {
    id: 'uuid',
    key: 'text',
    account_id: 'uuid',
    person_id: 'uuid',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
    direction: 'text',
    outcome: 'text',
    answered: 'boolean',
    talk_seconds: 'numeric',
    wait_seconds: 'numeric',
    queue: 'text',
    number: 'text',
    agent: 'text',
  },
};

interface CallRow {
  id: string;
  at: number;
  day: string;
  recorded_at: number;
  person_id: string | null;
  account_id: string | null;
  direction: string;
  outcome: string;
  answered: boolean;
  talk_seconds: number;
  wait_seconds: number;
  queue: string | null;
}

const rowOf = (work: KeptWork, fact: Fact): CallRow & Record<string, unknown> => {
  const { call, account: _, person: __, ...fields } = fact.payload as Record<string, unknown> & { call: string };
  const held = fact.account ? (work.context.accounts.get(fact.account)?.held ?? []) : [];
  return {
    queue: null,
    number: null,
    agent: null,
    ...fields,
    id: idOf(work.tenant, 'call', call),
    key: call,
    account_id: fact.account,
    person_id: fact.person ?? holderAt(held, fact.happenedAt),
    at: fact.happenedAt,
    day: dayOf(work.context, fact.happenedAt),
    recorded_at: fact.recordedAt,
  } as unknown as CallRow & Record<string, unknown>;
};

const sourceRow = (row: CallRow): SourceRow => ({
  id: row.id,
  at: row.at,
  day: row.day,
  person_id: row.person_id,
  account_id: row.account_id,
  recorded_at: row.recorded_at,
  direction: row.direction,
  outcome: row.outcome,
  answered: row.answered,
  talk_seconds: row.talk_seconds,
  wait_seconds: row.wait_seconds,
  queue: row.queue,
});

/** Calls, one row each: of several records of a call the longest talk stands, since a log only grows. */
export const callsApplier: Applier<KeptContext> = {
  name: 'calls',
  types: ['call.finished'],
  async apply(work, { facts, retracted }) {
    const newest = new Map<string, CallRow>();
    const better = (row: CallRow, than: CallRow | undefined) =>
      !than || row.talk_seconds > than.talk_seconds || (row.talk_seconds === than.talk_seconds && row.recorded_at >= than.recorded_at);
    for (const row of facts.map((fact) => rowOf(work, fact))) if (better(row, newest.get(row.id))) newest.set(row.id, row);
    const goneIds = retracted.map((fact) => rowOf(work, fact).id);
    const known = await getRows<CallRow>(work.tx, work.tenant, table, [...new Set([...newest.keys(), ...goneIds])]);
    const before = new Map(known.map((row) => [row.id, row]));
    const written = [...newest.values()].filter((row) => goneIds.includes(row.id) || better(row, before.get(row.id)));
    const dropped = goneIds.filter((id) => !newest.has(id) && before.has(id));
    await dropRows(work.tx, work.tenant, table, dropped);
    await putRows(work.tx, work.tenant, table, written);
    const source = (row: CallRow | undefined) => (row ? sourceRow(row) : null);
    return [
      ...written.map((row) => ({ source: 'calls', before: source(before.get(row.id)), after: sourceRow(row) })),
      ...dropped.map((id) => ({ source: 'calls', before: source(before.get(id)), after: null })),
    ];
  },
};
