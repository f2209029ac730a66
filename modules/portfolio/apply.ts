import { dropRows, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { assignedFrom } from '../accounts/index.ts';
import type { KeptContext, KeptWork } from '../organisation/index.ts';

const lineTable: TableShape = {
  name: 'handover_line',
  key: ['id'],
  columns: {
    id: 'uuid',
    handover: 'uuid',
    account_id: 'uuid',
    to_id: 'uuid',
    from_at: 'timestamptz',
    decided_at: 'timestamptz',
    actor_id: 'uuid',
    reason: 'text',
  },
};

const answerTable: TableShape = {
  name: 'handover_answer',
  key: ['id'],
  columns: {
    id: 'uuid',
    handover: 'uuid',
    account_id: 'uuid',
    person_id: 'uuid',
    at: 'timestamptz',
    answer: 'text',
    reason: 'text',
  },
};

const lineOf = (fact: Fact) => ({
  id: fact.id,
  handover: fact.payload['handover'],
  account_id: fact.account,
  to_id: fact.person,
  from_at: assignedFrom(fact),
  decided_at: fact.happenedAt,
  actor_id: fact.actor,
  reason: fact.payload['reason'] ?? '',
});

const answerOf = (fact: Fact) => ({
  id: fact.id,
  handover: fact.payload['handover'],
  account_id: fact.account,
  person_id: fact.person,
  at: fact.happenedAt,
  answer: fact.payload['answer'],
  reason: fact.payload['reason'] ?? '',
});

/** Each row stands for one fact: written once, taken out when the fact is taken back. */
const stand = async (
  { tx, tenant }: KeptWork,
  table: TableShape,
  rowOf: (fact: Fact) => object,
  put: readonly Fact[],
  gone: readonly Fact[],
): Promise<void> => {
  await dropRows(
    tx,
    tenant,
    table,
    gone.map((fact) => fact.id),
  );
  await putRows(tx, tenant, table, put.map(rowOf) as never);
};

/** The accounts of each hand-over, and what their new holders said to it. */
export const portfolioApplier: Applier<KeptContext> = {
  name: 'portfolio',
  types: ['account.assigned', 'handover.answered'],
  tables: ['handover_line', 'handover_answer'],
  async apply(work, { facts, retracted }) {
    const lines = (list: readonly Fact[]) =>
      list.filter((fact) => fact.type === 'account.assigned' && fact.payload['handover'] != null);
    const answers = (list: readonly Fact[]) => list.filter((fact) => fact.type === 'handover.answered');
    if (lines(facts).length + lines(retracted).length > 0)
      await stand(work, lineTable, lineOf, lines(facts), lines(retracted));
    if (answers(facts).length + answers(retracted).length > 0)
      await stand(work, answerTable, answerOf, answers(facts), answers(retracted));
    return [];
  },
};
