import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import type { KeptContext } from '../organisation/index.ts';

/** Targets: the newest word about a measure, a subject and a period wins. */
export const targetsApplier: Applier<KeptContext> = {
  name: 'targets',
  types: ['target.set'],
  tables: ['target'],
  async apply({ tx, tenant }, { facts }) {
    const newest = new Map<string, object>();
    for (const fact of [...facts].sort((a, b) => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1))) {
      const { measure, team, period, value } = fact.payload as {
        measure: string;
        team?: string | null;
        period: string;
        value: number | null;
      };
      const subject_id = fact.person ?? idOf(tenant, 'team', team!);
      newest.set(`${measure}/${subject_id}/${period}`, {
        measure,
        subject_id,
        subject: fact.person ? 'person' : 'team',
        period,
        value,
        set_by: fact.actor,
        set_at: fact.happenedAt,
        fact_id: fact.id,
      });
    }
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
