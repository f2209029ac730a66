import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { standingFactsSaying } from '../../platform/ledger/store.ts';
import type { KeptWork } from '../organisation/index.ts';

const kinds = ['target.proposed', 'target.answered'] as const;

interface Word {
  measure: string;
  subject_id: string;
  subject: 'person' | 'team';
  period: string;
  value: number | null;
  note: string | null;
  answer: string | null;
  by: string | null;
  at: number;
  fact_id: string;
}

const wordOf = (tenant: string, fact: Fact): Word => {
  const { measure, team, period, value, note, answer } = fact.payload as {
    measure: string;
    team?: string | null;
    period: string;
    value: number | null;
    note?: string | null;
    answer?: string;
  };
  return {
    ...{ measure, period, value, note: note ?? null, answer: answer ?? null },
    subject_id: fact.person ?? idOf(tenant, 'team', team!),
    subject: fact.person ? 'person' : 'team',
    ...{ by: fact.actor, at: fact.happenedAt, fact_id: fact.id },
  };
};

const nameOf = ({ measure, subject_id, period }: Word): string => `${measure}/${subject_id}/${period}`;

/** The newest word about each place. */
const newest = (tenant: string, facts: readonly Fact[]): Word[] => {
  const inOrder = facts
    .map((fact) => wordOf(tenant, fact))
    .sort((a, b) => a.at - b.at || (a.fact_id < b.fact_id ? -1 : 1));
  return [...new Map(inOrder.map((word) => [nameOf(word), word])).values()];
};

/** What still stands of the places of which a word was taken back; their rows go and are written anew. */
const retold = async ({ tx, tenant }: KeptWork, retracted: readonly Fact[]): Promise<Fact[]> => {
  if (retracted.length === 0) return [];
  const words = retracted.map((fact) => wordOf(tenant, fact));
  await tx`
    delete from target_proposal p using json_to_recordset(${JSON.stringify(words)}::text::json)
      as r(measure text, subject_id uuid, period text)
    where p.tenant_id = ${tenant} and p.subject_id = r.subject_id and p.period = r.period and p.measure = r.measure`;
  const names = new Set(words.map(nameOf));
  const measures = [...new Set(words.map(({ measure }) => measure))];
  const standing: Fact[] = [];
  for (const kind of kinds) standing.push(...(await standingFactsSaying(tx, tenant, kind, 'measure', measures)));
  return standing.filter((fact) => names.has(nameOf(wordOf(tenant, fact))));
};

const putProposed = async ({ tx, tenant }: KeptWork, words: readonly Word[]): Promise<void> => {
  await tx`
    insert into target_proposal as p (tenant_id, measure, subject_id, subject, period, value, note, proposed_by,
      proposed_at, proposed_fact)
    select ${tenant}, measure, subject_id, subject, period, value, note, by, to_timestamp(at / 1000.0), fact_id
    from json_to_recordset(${JSON.stringify(words)}::text::json) as r(measure text, subject_id uuid, subject text,
      period text, value numeric, note text, by uuid, at bigint, fact_id uuid)
    on conflict (tenant_id, subject_id, period, measure) do update set value = excluded.value, note = excluded.note,
      proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, proposed_fact = excluded.proposed_fact
    where p.proposed_at is null
      or (p.proposed_at, p.proposed_fact) <= (excluded.proposed_at, excluded.proposed_fact)`;
};

const putAnswered = async ({ tx, tenant }: KeptWork, words: readonly Word[]): Promise<void> => {
  await tx`
    insert into target_proposal as p (tenant_id, measure, subject_id, subject, period, answer, agreed, answer_note,
      answered_by, answered_at, answered_fact)
    select ${tenant}, measure, subject_id, subject, period, answer, value, note, by, to_timestamp(at / 1000.0), fact_id
    from json_to_recordset(${JSON.stringify(words)}::text::json) as r(measure text, subject_id uuid, subject text,
      period text, answer text, value numeric, note text, by uuid, at bigint, fact_id uuid)
    on conflict (tenant_id, subject_id, period, measure) do update set answer = excluded.answer,
      agreed = excluded.agreed, answer_note = excluded.answer_note, answered_by = excluded.answered_by,
      answered_at = excluded.answered_at, answered_fact = excluded.answered_fact
    where p.answered_at is null
      or (p.answered_at, p.answered_fact) <= (excluded.answered_at, excluded.answered_fact)`;
};

/** Keeps the newest proposal and the newest answer about each measure, subject and period. */
export const applyProposals = async (
  work: KeptWork,
  facts: readonly Fact[],
  retracted: readonly Fact[],
): Promise<void> => {
  const own = (fact: Fact): boolean => (kinds as readonly string[]).includes(fact.type);
  const all = [...facts.filter(own), ...(await retold(work, retracted.filter(own)))];
  const of = (kind: string) =>
    newest(
      work.tenant,
      all.filter(({ type }) => type === kind),
    );
  await putProposed(work, of('target.proposed'));
  await putAnswered(work, of('target.answered'));
};
