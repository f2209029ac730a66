import { dropRows, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { dayOf, type KeptContext, type KeptWork } from '../organisation/index.ts';

const table: TableShape = {
  name: 'quality_audit',
  key: ['id'],
  columns: {
    id: 'uuid',
    person_id: 'uuid',
    account_id: 'uuid',
    interaction_key: 'text',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
    medium: 'text',
    score: 'numeric',
    critical: 'boolean',
    auditor_id: 'uuid',
  },
};

const rowOf = (work: KeptWork, fact: Fact) => ({
  id: fact.id,
  person_id: fact.person,
  account_id: null,
  interaction_key: fact.payload['interaction'] ?? null,
  at: fact.happenedAt,
  day: dayOf(work.context, fact.happenedAt),
  recorded_at: fact.recordedAt,
  medium: String(fact.payload['medium']),
  score: Number(fact.payload['score']),
  critical: Boolean(fact.payload['critical']),
  auditor_id: fact.payload['auditor'] ? idOf(work.tenant, 'person', String(fact.payload['auditor'])) : null,
});

const sourceRow = ({ interaction_key: _, auditor_id: __, ...row }: ReturnType<typeof rowOf>) => row;

/** Audited quality, voice and non-voice. */
export const qualityApplier: Applier<KeptContext> = {
  name: 'quality',
  types: ['quality.scored'],
  tables: ['quality_audit'],
  async apply(work, { facts, retracted }) {
    const added = facts.map((fact) => rowOf(work, fact));
    const gone = retracted.map((fact) => rowOf(work, fact));
    await dropRows(
      work.tx,
      work.tenant,
      table,
      gone.map((row) => row.id),
    );
    await putRows(work.tx, work.tenant, table, added);
    return [
      ...gone.map((row) => ({ source: 'quality', before: sourceRow(row), after: null })),
      ...added.map((row) => ({ source: 'quality', before: null, after: sourceRow(row) })),
    ];
  },
};
