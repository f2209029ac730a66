import { dropRows, getRows, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact, SourceRow } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { standingFacts, standingFactsSaying } from '../../platform/ledger/store.ts';
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
    fact_id: 'uuid',
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
  fact_id: string;
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
    fact_id: fact.id,
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

/** Of several records of a call the longest talk stands, since a log only grows; among equals the newest. */
const isBetter = (row: CallRow, than: CallRow | undefined): boolean => {
  if (!than) return true;
  if (row.talk_seconds !== than.talk_seconds) return row.talk_seconds > than.talk_seconds;
  return row.at === than.at ? row.fact_id >= than.fact_id : row.at > than.at;
};

/** Records of the calls of which one was taken back, as far as they stand; and of accounts that changed hands. */
const retold = async (work: KeptWork, retracted: Fact[], reassigned: string[]): Promise<Fact[]> => {
  const { tx, tenant } = work;
  const calls = retracted.map((fact) => String(fact.payload['call']));
  const [again, held] = await Promise.all([
    calls.length > 0 ? standingFactsSaying(tx, tenant, 'call.finished', 'call', calls) : [],
    reassigned.length > 0 ? standingFacts(tx, tenant, ['call.finished'], reassigned) : [],
  ]);
  return [...again, ...held];
};

/** Whether another record stands now, or somebody else is credited. */
const differs = (row: CallRow, before: CallRow | undefined): boolean =>
  !before || before.fact_id !== row.fact_id || before.person_id !== row.person_id;

/** Calls, one row each. Those that name nobody are credited to whoever held the account. */
export const callsApplier: Applier<KeptContext> = {
  name: 'calls',
  types: ['call.finished', 'account.assigned'],
  tables: ['call'],
  async apply(work, batch) {
    const of = (list: Fact[], type: string) => list.filter((fact) => fact.type === type);
    const moved = [...of(batch.facts, 'account.assigned'), ...of(batch.retracted, 'account.assigned')];
    const unmade = of(batch.retracted, 'call.finished');
    const again = await retold(work, unmade, [...new Set(moved.map((fact) => fact.account!))]);
    const best = new Map<string, CallRow>();
    for (const row of [...of(batch.facts, 'call.finished'), ...again].map((fact) => rowOf(work, fact)))
      if (isBetter(row, best.get(row.id))) best.set(row.id, row);
    const goneIds = new Set(unmade.map((fact) => rowOf(work, fact).id));
    const known = await getRows<CallRow>(work.tx, work.tenant, table, [...new Set([...best.keys(), ...goneIds])]);
    const before = new Map(known.map((row) => [row.id, row]));
    const written = [...best.values()].filter(
      (row) => (goneIds.has(row.id) || isBetter(row, before.get(row.id))) && differs(row, before.get(row.id)),
    );
    const dropped = [...goneIds].filter((id) => !best.has(id) && before.has(id));
    await dropRows(work.tx, work.tenant, table, dropped);
    await putRows(work.tx, work.tenant, table, written);
    const source = (row: CallRow | undefined) => (row ? sourceRow(row) : null);
    return [
      ...written.map((row) => ({ source: 'calls', before: source(before.get(row.id)), after: sourceRow(row) })),
      ...dropped.map((id) => ({ source: 'calls', before: source(before.get(id)), after: null })),
    ];
  },
};
