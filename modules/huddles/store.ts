import type { Tx } from '../../platform/db/connect.ts';
import { emptyStage, type Stage, type Turn } from './stage.ts';

export interface TeamRow {
  id: string;
  key: string;
  name: string;
  /** The team's huddle, HH:MM. */
  huddleAt: string;
  zone: string | null;
  lead: string | null;
}

export const teamById = async (tx: Tx, tenant: string, id: string): Promise<TeamRow | undefined> => {
  const [row] = await tx<TeamRow[]>`
    select id, key, name, huddle_at as "huddleAt", zone, lead_id as lead from team where tenant_id = ${tenant} and id = ${id}`;
  return row;
};

export interface MemberRow {
  id: string;
  key: string;
  name: string;
  role: string;
  lead: boolean;
  present: boolean | null;
  onTime: boolean | null;
  excused: boolean | null;
  minutesLate: number | null;
}

/**
 * Who belongs to the team's huddle of a day, with their attendance: those who were in the team at its time, and the
 * lead. Who came later than any known placement belongs to where they are now.
 */
export const membersOf = (tx: Tx, tenant: string, team: TeamRow, day: string, huddleAt: number): Promise<MemberRow[]> =>
  tx<MemberRow[]>`
    select p.id, p.key, p.name, p.role, p.id is not distinct from ${team.lead}::uuid as lead,
      a.present, a.on_time as "onTime", a.excused, a.minutes_late as "minutesLate"
    from person p
    left join lateral (
      select team_id from placement l where l.tenant_id = p.tenant_id and l.person_id = p.id
        and l.from_at <= to_timestamp(${huddleAt}::bigint / 1000.0) order by from_at desc limit 1) l on true
    left join attendance a on a.tenant_id = p.tenant_id and a.person_id = p.id and a.day = ${day}::date and a.team_id = ${team.id}
    where p.tenant_id = ${tenant} and (coalesce(l.team_id, p.team_id) = ${team.id} or p.id = ${team.lead}::uuid)
      and (p.left_on is null or p.left_on > ${day}::date) and (p.joined_on is null or p.joined_on <= ${day}::date)
    order by p.name, p.id`;

interface StageRow extends Omit<Stage, 'turns'> {
  turns: Turn[];
  revision: number;
}

/** The stage of a day and how often it changed; an empty one before anything happened. `lock` keeps other writers out. */
export const readStage = async (
  tx: Tx,
  tenant: string,
  team: string,
  day: string,
  { lock = false } = {},
): Promise<{ stage: Stage; revision: number }> => {
  const [row] = await tx<StageRow[]>`
    select started_at as "startedAt", ended_at as "endedAt", on_stage as "onStage", since, turns, revision from huddle
    where tenant_id = ${tenant} and team_id = ${team} and day = ${day} ${lock ? tx`for update` : tx``}`;
  if (!row) return { stage: emptyStage, revision: 0 };
  const { revision, ...stage } = row;
  return { stage, revision };
};

/** Makes sure that the day's row is there, so that it can be locked. */
export const openStage = async (tx: Tx, tenant: string, team: string, day: string): Promise<void> => {
  await tx`insert into huddle (tenant_id, team_id, day) values (${tenant}, ${team}, ${day}) on conflict do nothing`;
};

export const writeStage = async (tx: Tx, tenant: string, team: string, day: string, stage: Stage): Promise<void> => {
  await tx`
    update huddle set started_at = ${stage.startedAt}, ended_at = ${stage.endedAt}, on_stage = ${stage.onStage},
      since = ${stage.since}, turns = ${JSON.stringify(stage.turns)}::text::jsonb, revision = revision + 1
    where tenant_id = ${tenant} and team_id = ${team} and day = ${day}`;
};

/** Tells every screen of the team to look again. */
export const touchStage = async (tx: Tx, tenant: string, team: string, day: string): Promise<void> => {
  await tx`
    insert into huddle (tenant_id, team_id, day, revision) values (${tenant}, ${team}, ${day}, 1)
    on conflict (tenant_id, team_id, day) do update set revision = huddle.revision + 1`;
};

/** The facts that say how somebody attended, for taking them back. */
export const attendanceFacts = (tx: Tx, tenant: string, person: string, team: string, day: string) => tx<
  { id: string }[]
>`
  select f.id from fact f
  where f.tenant_id = ${tenant} and f.type = 'huddle.joined' and f.person_id = ${person}
    and f.payload->>'date' = ${day} and f.payload->>'team' = ${team}
    and f.happened_at >= ${day}::date - interval '2 days' and f.happened_at < ${day}::date + interval '3 days'
    and not exists (select from fact c where c.tenant_id = f.tenant_id and c.corrects = f.id)`;

interface Keyed {
  id: string;
  key: string;
}

/** Keys of people and accounts by their ids, as facts want them. */
export const keysOf = async (tx: Tx, tenant: string, people: readonly string[], accounts: readonly string[]) => {
  const [found, held] = await Promise.all([
    tx<Keyed[]>`select id, key from person where tenant_id = ${tenant} and id = any(${[...people]})`,
    tx<Keyed[]>`select id, key from account where tenant_id = ${tenant} and id = any(${[...accounts]})`,
  ]);
  return new Map([...found, ...held].map(({ id, key }) => [id, key]));
};
