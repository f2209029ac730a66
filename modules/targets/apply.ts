import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { standingFactsSaying } from '../../platform/ledger/store.ts';
import type { KeptContext, KeptWork } from '../organisation/index.ts';
import { applyProposals } from './apply-proposals.ts';

interface TargetRow {
  measure: string;
  subject_id: string;
  subject: 'person' | 'team';
  period: string;
  value: number | null;
  set_by: string | null;
  set_at: number;
  fact_id: string;
}

/** Whether a fact says what a target is: one that is set, or a proposal that is agreed. */
const sets = ({ type, payload }: Fact): boolean =>
  type === 'target.set' || (type === 'target.answered' && payload['answer'] !== 'returned');

const rowOf = (tenant: string, fact: Fact): TargetRow => {
  const { measure, team, period, value } = fact.payload as {
    measure: string;
    team?: string | null;
    period: string;
    value: number | null;
  };
  return {
    measure,
    subject_id: fact.person ?? idOf(tenant, 'team', team!),
    subject: fact.person ? 'person' : 'team',
    period,
    value,
    set_by: fact.actor,
    set_at: fact.happenedAt,
    fact_id: fact.id,
  };
};

const nameOf = ({ measure, subject_id, period }: TargetRow): string => `${measure}/${subject_id}/${period}`;

/** What was said of targets of which a word was taken back, as far as it stands; the rows themselves go. */
const retold = async ({ tx, tenant }: KeptWork, retracted: Fact[]): Promise<Fact[]> => {
  if (retracted.length === 0) return [];
  const rows = retracted.map((fact) => rowOf(tenant, fact));
  await tx`
    delete from target t using json_to_recordset(${JSON.stringify(rows)}::text::json)
      as r(measure text, subject_id uuid, period text)
    where t.tenant_id = ${tenant} and t.subject_id = r.subject_id and t.period = r.period and t.measure = r.measure`;
  const names = new Set(rows.map(nameOf));
  const measures = [...new Set(rows.map((row) => row.measure))];
  const standing = [
    ...(await standingFactsSaying(tx, tenant, 'target.set', 'measure', measures)),
    ...(await standingFactsSaying(tx, tenant, 'target.answered', 'measure', measures)).filter(sets),
  ];
  return standing.filter((fact) => names.has(nameOf(rowOf(tenant, fact))));
};

/** Targets: the newest word about a measure, a subject and a period wins; so do the newest proposal and its answer. */
export const targetsApplier: Applier<KeptContext> = {
  name: 'targets',
  types: ['target.set', 'target.proposed', 'target.answered'],
  tables: ['target', 'target_proposal'],
  async apply(work, { facts, retracted }) {
    const { tx, tenant } = work;
    await applyProposals(work, facts, retracted);
    const words = [...facts.filter(sets), ...(await retold(work, retracted.filter(sets)))];
    const said = words.map((fact) => rowOf(tenant, fact));
    const inOrder = said.sort((a, b) => a.set_at - b.set_at || (a.fact_id < b.fact_id ? -1 : 1));
    const newest = new Map(inOrder.map((row) => [nameOf(row), row]));
    await tx`
      insert into target (tenant_id, measure, subject_id, subject, period, value, set_by, set_at, fact_id)
      select ${tenant}, r.measure, r.subject_id, r.subject, r.period, r.value, r.set_by, to_timestamp(r.set_at / 1000.0), r.fact_id
      from json_to_recordset(${JSON.stringify([...newest.values()])}::text::json) as r(measure text, subject_id uuid,
        subject text, period text, value numeric, set_by uuid, set_at bigint, fact_id uuid)
      on conflict (tenant_id, subject_id, period, measure) do update set value = excluded.value, set_by = excluded.set_by,
        set_at = excluded.set_at, fact_id = excluded.fact_id
      where (target.set_at, target.fact_id) <= (excluded.set_at, excluded.fact_id)`;
    return [];
  },
};
