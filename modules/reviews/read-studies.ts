import type { Tx } from '../../platform/db/connect.ts';

/** How a case went well, as somebody told it. */
export interface CaseStudy {
  id: string;
  study: string;
  kind: 'renewed-at-risk' | 'low-to-high' | 'hard-case' | 'other';
  title: string;
  done: string;
  learnt: string;
  at: number;
  person: { id: string; name: string } | null;
  account: { id: string; name: string } | null;
  /** A lead holds it up for the others. */
  model: boolean;
}

export interface StudySearch {
  /** Words that must all be in it. */
  words?: readonly string[];
  kind?: string | undefined;
  /** Models only. */
  model?: boolean | undefined;
  people?: readonly string[];
  /** Told within `[from, to)`, epoch milliseconds. */
  from?: number;
  to?: number;
  study?: string;
  before?: { at: number; id: string } | null;
  limit: number;
}

/** Case studies, the newest first. */
export const readStudies = (tx: Tx, tenant: string, search: StudySearch): Promise<CaseStudy[]> => {
  const { words = [], kind, model, people, from, to, study, before, limit } = search;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const at = (milliseconds: number) => tx`to_timestamp(${milliseconds}::bigint / 1000.0)`;
  return tx<CaseStudy[]>`
    select s.id, s.key as study, s.kind, s.title, s.done, s.learnt, s.at, coalesce(m.model, false) as model,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as person,
      case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account
    from case_study s
    left join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    left join lateral (select model from case_study_mark m where m.tenant_id = s.tenant_id and m.key = s.key
      order by m.at desc, m.id desc limit 1) m on true
    where s.tenant_id = ${tenant}
      ${kind ? tx`and s.kind = ${kind}` : tx``} ${model ? tx`and m.model` : tx``}
      ${people ? tx`and s.person_id = any(${[...people]}::uuid[])` : tx``} ${study ? tx`and s.key = ${study}` : tx``}
      ${from === undefined ? tx`` : tx`and s.at >= ${at(from)}`} ${to === undefined ? tx`` : tx`and s.at < ${at(to)}`}
      ${before ? tx`and (s.at, s.id) < (${at(before.at)}, ${before.id}::uuid)` : tx``}
      and concat_ws(' ', s.title, s.done, s.learnt, p.name, a.name) ilike all (${patterns}::text[])
    order by s.at desc, s.id desc limit ${limit}`;
};
