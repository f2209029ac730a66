import { dropping, putting, type TableShape } from '../../platform/db/rows.ts';
import { send } from '../../platform/db/sent.ts';
import type { Fact, RowChange, SourceRow } from '../../platform/ledger/fact.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { putStates, type StatePoint } from '../accounts/index.ts';
import { isEffective } from '../commitments/index.ts';
import { dayOf, type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import type { InteractionLogged } from './facts.ts';

const table: TableShape = {
  name: 'interaction',
  key: ['id'],
  columns: {
    id: 'uuid',
    account_id: 'uuid',
    person_id: 'uuid',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
    channel: 'text',
    purpose: 'text',
    outcome: 'text',
    effective: 'boolean',
    late_entry: 'boolean',
    planned: 'boolean',
    minutes: 'numeric',
    happiness: 'numeric',
    note: 'text',
    help: 'text',
    next: 'jsonb',
  },
};

/** Entered on another day than it happened: late. Where another system says when it was typed in, that time counts. */
const isLate = (work: KeptWork, fact: Fact, payload: InteractionLogged): boolean => {
  const entered = payload.entered_at ? Date.parse(payload.entered_at) : fact.recordedAt;
  return dayOf(work.context, entered) > dayOf(work.context, fact.happenedAt);
};

const rowOf = (work: KeptWork, fact: Fact) => {
  const payload = fact.payload as unknown as InteractionLogged;
  return {
    id: fact.id,
    account_id: fact.account,
    person_id: fact.person ?? fact.actor,
    at: fact.happenedAt,
    day: dayOf(work.context, fact.happenedAt),
    recorded_at: fact.recordedAt,
    channel: payload.channel,
    purpose: payload.purpose,
    outcome: payload.outcome,
    effective: isEffective(packAt(work.context, fact.happenedAt).pack, fact.payload),
    late_entry: isLate(work, fact, payload),
    planned: false,
    minutes: payload.minutes ?? null,
    happiness: payload.happiness ?? null,
    note: payload.note ?? '',
    help: payload.help ?? null,
    next: payload.next ?? null,
  };
};

const sourceRow = ({ note: _, help: __, next: ___, ...row }: ReturnType<typeof rowOf>): SourceRow => ({
  ...row,
  voice: row.channel === 'call',
});

/** When each account was last in touch: the newest talk that stands. Looked up only where one was taken back. */
const touchAccounts = ({ tx, tenant }: KeptWork, facts: Fact[], retracted: Fact[]): void => {
  const last = new Map<string, number>();
  for (const fact of facts) last.set(fact.account!, Math.max(last.get(fact.account!) ?? -Infinity, fact.happenedAt));
  const rows = JSON.stringify([...last].map(([id, at]) => ({ id, at })));
  send(
    tx,
    tx`
      update account a set last_contact_at = to_timestamp(r.at / 1000.0)
      from json_to_recordset(${rows}::text::json) as r(id uuid, at bigint)
      where a.tenant_id = ${tenant} and a.id = r.id
        and (a.last_contact_at is null or a.last_contact_at < to_timestamp(r.at / 1000.0))`,
  );
  if (retracted.length > 0)
    send(
      tx,
      tx`
        update account a set last_contact_at =
          (select max(i.at) from interaction i where i.tenant_id = a.tenant_id and i.account_id = a.id)
        where a.tenant_id = ${tenant} and a.id = any(${retracted.map((fact) => fact.account!)})`,
    );
};

/** Interactions on every channel, and the happiness they tell of. */
export const interactionsApplier: Applier<KeptContext> = {
  name: 'interactions',
  types: ['interaction.logged'],
  tables: ['interaction'],
  async apply(work, { facts, retracted }) {
    const added = facts.map((fact) => rowOf(work, fact));
    const gone = retracted.map((fact) => rowOf(work, fact));
    const points: StatePoint[] = added
      .filter((row) => row.happiness !== null)
      .map((row) => ({
        account_id: row.account_id!,
        aspect: 'happiness',
        from_at: row.at,
        fact_id: row.id,
        value: String(row.happiness),
      }));
    const { tx, tenant } = work;
    const ids = gone.map((row) => row.id);
    send(tx, dropping(tx, tenant, table, ids));
    send(tx, putting(tx, tenant, table, added));
    touchAccounts(work, facts, retracted);
    await putStates(work, points, ids);
    const changes: RowChange[] = [
      ...gone.map((row) => ({ source: 'interactions', before: sourceRow(row), after: null })),
      ...added.map((row) => ({ source: 'interactions', before: null, after: sourceRow(row) })),
    ];
    return changes;
  },
};
