import type { Tx } from '../../platform/db/connect.ts';
import { emptyStage, type Stage } from '../huddles/index.ts';
import type { ReviewKey } from './read-room.ts';

/** A word said for a review. Values of figures given by hand are as people write them: 80 for 80 %. */
export interface Note {
  id: string;
  about: 'figure' | 'by-hand' | 'situation' | 'all';
  person: string | null;
  measure: string | null;
  value: number | null;
  account: { id: string; name: string } | null;
  text: string;
  by: { id: string; name: string } | null;
  at: number;
}

/** Everything said for a review, in order. */
export const readNotes = (tx: Tx, tenant: string, { team, ritual, period }: ReviewKey): Promise<Note[]> => tx<Note[]>`
  select n.id, n.about, n.person_id as person, n.measure, n.value, n.text, n.at,
    case when a.id is null then null else json_build_object('id', a.id, 'name', a.name) end as account,
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as by
  from review_note n
  left join account a on a.tenant_id = n.tenant_id and a.id = n.account_id
  left join person p on p.tenant_id = n.tenant_id and p.id = n.by_id
  where n.tenant_id = ${tenant} and n.team_id = ${team} and n.ritual = ${ritual} and n.period = ${period}
  order by n.at, n.id limit 2000`;

/** Who has prepared, and when first. */
export const readPrepared = async (
  tx: Tx,
  tenant: string,
  { team, ritual, period }: ReviewKey,
): Promise<Map<string, { at: number; fact: string }>> => {
  const rows = await tx<{ person: string; at: number; fact: string }[]>`
    select distinct on (person_id) person_id as person, at, id as fact from review_prepared
    where tenant_id = ${tenant} and team_id = ${team} and ritual = ${ritual} and period = ${period}
    order by person_id, at, id`;
  return new Map(rows.map(({ person, at, fact }) => [person, { at, fact }]));
};

/** The fact of a review that was held; the newest where there are several. Null before. */
export const readHeldId = async (
  tx: Tx,
  tenant: string,
  { team, ritual, period }: ReviewKey,
): Promise<{ id: string; at: number } | null> => {
  const [row] = await tx<{ id: string; at: number }[]>`
    select id, at from review_held
    where tenant_id = ${tenant} and team_id = ${team} and ritual = ${ritual} and period = ${period}
    order by at desc, id desc limit 1`;
  return row ?? null;
};

export type Came = 'present' | 'excused' | 'absent';

/** A review under way, as every screen of the team shows it. */
export interface ReviewStage {
  stage: Stage;
  /** By person; who is not named has not been marked. */
  came: Record<string, Came>;
  revision: number;
}

/** The stage of a review; an empty one before anything happened. `lock` keeps other writers out. */
export const readStage = async (
  tx: Tx,
  tenant: string,
  { team, ritual, period }: ReviewKey,
  { lock = false } = {},
): Promise<ReviewStage> => {
  if (lock)
    await tx`
      insert into review_stage (tenant_id, team_id, ritual, period) values (${tenant}, ${team}, ${ritual}, ${period})
      on conflict do nothing`;
  const [row] = await tx<(Stage & { came: Record<string, Came>; revision: number })[]>`
    select started_at as "startedAt", ended_at as "endedAt", on_stage as "onStage", since, turns, came, revision
    from review_stage
    where tenant_id = ${tenant} and team_id = ${team} and ritual = ${ritual} and period = ${period}
    ${lock ? tx`for update` : tx``}`;
  if (!row) return { stage: emptyStage, came: {}, revision: 0 };
  const { came, revision, ...stage } = row;
  return { stage, came, revision };
};

export const writeStage = async (
  tx: Tx,
  tenant: string,
  { team, ritual, period }: ReviewKey,
  { stage, came }: Pick<ReviewStage, 'stage' | 'came'>,
): Promise<void> => {
  await tx`
    update review_stage set started_at = ${stage.startedAt}, ended_at = ${stage.endedAt}, on_stage = ${stage.onStage},
      since = ${stage.since}, turns = ${JSON.stringify(stage.turns)}::text::jsonb, came = ${JSON.stringify(came)}::text::jsonb,
      revision = revision + 1
    where tenant_id = ${tenant} and team_id = ${team} and ritual = ${ritual} and period = ${period}`;
};

/** Tells every screen of the team to look again. */
export const touchStage = async (tx: Tx, tenant: string, { team, ritual, period }: ReviewKey): Promise<void> => {
  await tx`
    insert into review_stage (tenant_id, team_id, ritual, period, revision) values (${tenant}, ${team}, ${ritual}, ${period}, 1)
    on conflict (tenant_id, team_id, ritual, period) do update set revision = review_stage.revision + 1`;
};

/** Keeps packed rows under their name; rows that are kept already are the same. */
export const keepRows = async (
  tx: Tx,
  tenant: string,
  kept: readonly { digest: string; packed: Buffer }[],
  now: number,
): Promise<void> => {
  for (const { digest, packed } of kept)
    await tx`
      insert into review_rows (tenant_id, digest, packed, kept_at)
      values (${tenant}, ${digest}, ${packed}, to_timestamp(${now}::bigint / 1000.0)) on conflict do nothing`;
};

/** Packed rows by their names. */
export const readKept = async (tx: Tx, tenant: string, digests: readonly string[]): Promise<Map<string, Buffer>> => {
  const rows = await tx<{ digest: string; packed: Buffer }[]>`
    select digest, packed from review_rows where tenant_id = ${tenant} and digest = any(${[...digests]})`;
  return new Map(rows.map(({ digest, packed }) => [digest, packed]));
};

/** Keys by ids, as facts want them. */
export const keysOf = async (
  tx: Tx,
  tenant: string,
  { people = [], accounts = [] }: { people?: readonly string[]; accounts?: readonly string[] },
): Promise<Map<string, string>> => {
  const rows = await tx<{ id: string; key: string }[]>`
    select id, key from person where tenant_id = ${tenant} and id = any(${[...people]})
    union all select id, key from account where tenant_id = ${tenant} and id = any(${[...accounts]})`;
  return new Map(rows.map(({ id, key }) => [id, key]));
};
