import { dropRows, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import type { KeptContext, KeptWork } from '../organisation/index.ts';

const shared = {
  id: 'uuid',
  account_id: 'uuid',
  subscription_id: 'uuid',
  person_id: 'uuid',
  at: 'timestamptz',
  recorded_at: 'timestamptz',
};

const saidTable: TableShape = {
  name: 'renewal_said',
  key: ['id'],
  columns: { ...shared, says: 'text', reason: 'text', plan: 'text', pays_by: 'date', note: 'text' },
};

const forecastTable: TableShape = {
  name: 'renewal_forecast',
  key: ['id'],
  columns: { ...shared, chance: 'numeric' },
};

const stamp = (work: KeptWork, fact: Fact) => ({
  id: fact.id,
  account_id: fact.account,
  subscription_id: idOf(work.tenant, 'subscription', String(fact.payload['subscription'])),
  person_id: fact.person ?? fact.actor,
  at: fact.happenedAt,
  recorded_at: fact.recordedAt,
});

const fieldsOf: Record<string, (payload: Fact['payload']) => object> = {
  'renewal.said': (payload) => ({
    says: payload['says'],
    reason: payload['reason'] ?? null,
    plan: payload['plan'] ?? null,
    pays_by: payload['pays_by'] ?? null,
    note: payload['note'] ?? '',
  }),
  'renewal.forecast-said': (payload) => ({ chance: payload['chance'] }),
};

const tables = { 'renewal.said': saidTable, 'renewal.forecast-said': forecastTable };

/** What was said about renewals, and what was expected of them: one row for each fact that stands. */
export const renewalsApplier: Applier<KeptContext> = {
  name: 'renewals',
  types: ['renewal.said', 'renewal.forecast-said'],
  tables: ['renewal_said', 'renewal_forecast'],
  async apply(work, { facts, retracted }) {
    for (const [type, table] of Object.entries(tables)) {
      const of = (list: Fact[]) => list.filter((fact) => fact.type === type);
      const rows = of(facts).map((fact) => ({ ...stamp(work, fact), ...fieldsOf[type]!(fact.payload) }));
      await dropRows(
        work.tx,
        work.tenant,
        table,
        of(retracted).map(({ id }) => id),
      );
      await putRows(work.tx, work.tenant, table, rows);
    }
    return [];
  },
};
