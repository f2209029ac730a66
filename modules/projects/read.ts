import type { Tx } from '../../platform/db/connect.ts';

/** A commitment's clock as screens show it. Epoch milliseconds. */
export interface ClockRead {
  commitment: string;
  openedAt: number;
  firstDueAt: number | null;
  dueAt: number | null;
  closedAt: number | null;
  state: string;
  outcome: string;
  moves: number;
}

type Named = { id: string; name: string } | null;

export interface ProjectRead {
  id: string;
  key: string;
  name: string;
  aim: string;
  state: 'open' | 'closed' | 'cancelled';
  startedAt: number;
  startedFact: string;
  endedAt: number | null;
  endNote: string;
  owner: Named;
  account: Named;
  accountOwner: string | null;
  accountKey: string | null;
  people: string[];
  /** Steps that are wanted (not dropped), and those of them that are done. */
  steps: number;
  done: number;
  /** Open steps whose first day has passed. */
  late: number;
  next: { id: string; text: string; by: string; owner: Named; clock: ClockRead | null } | null;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const clock = `case when c.id is null then null else json_build_object('commitment', c.id, 'openedAt', ${ms('c.opened_at')},
  'firstDueAt', ${ms('c.first_due_at')}, 'dueAt', ${ms('c.due_at')}, 'closedAt', ${ms('c.closed_at')},
  'state', c.state, 'outcome', c.outcome, 'moves', c.moves) end`;

const named = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

const dueOf = `coalesce(c.due_at, m.moved_to, m.by_day::timestamptz)`;

const body = `
  from project p
  left join person o on o.tenant_id = p.tenant_id and o.id = p.owner_id
  left join account a on a.tenant_id = p.tenant_id and a.id = p.account_id
  left join lateral (
    select count(*) filter (where m.state <> 'dropped')::int as steps, count(*) filter (where m.state = 'done')::int as done,
      count(*) filter (where m.state = 'open' and c.outcome = 'broken')::int as late
    from project_milestone m left join commitment c on c.tenant_id = m.tenant_id and c.id = m.commitment_id
    where m.tenant_id = p.tenant_id and m.project_id = p.id) n on true
  left join lateral (
    select m.id, ${dueOf} as due, json_build_object('id', m.id, 'text', m.text, 'by', m.by_day, 'owner', ${named('w')}, 'clock', ${clock}) as shown
    from project_milestone m
    left join commitment c on c.tenant_id = m.tenant_id and c.id = m.commitment_id
    left join person w on w.tenant_id = m.tenant_id and w.id = m.owner_id
    where m.tenant_id = p.tenant_id and m.project_id = p.id and m.state = 'open'
    order by ${dueOf}, m.id limit 1) x on true`;

const columns = `p.id, p.key, p.name, p.aim, p.state, p.started_at as "startedAt", p.started_fact as "startedFact",
  p.ended_at as "endedAt", p.end_note as "endNote", ${named('o')} as owner, ${named('a')} as account,
  a.owner_id as "accountOwner", a.key as "accountKey", p.people, n.steps, n.done, n.late, x.shown as next`;

/** Whose projects: those of these people or about their accounts; null for everyone's. */
const seenBy = (tx: Tx, people: readonly string[] | null) =>
  people === null ? tx`true` : tx`(p.people && ${[...people]}::text[] or a.owner_id = any(${[...people]}::uuid[]))`;

export interface ProjectFilter {
  /** Ids of people whose work may be seen; null for everyone's. */
  people: readonly string[] | null;
  /** Only those that this person has a part in. */
  mine: string | null;
  account: string | null;
  limit: number;
}

/** Open projects, what runs out first at the top; those with nothing to run out come last. */
export const openProjects = (
  tx: Tx,
  tenant: string,
  { people, mine, account, limit }: ProjectFilter,
  after: { due: number; id: string } | null,
): Promise<(ProjectRead & { due: number })[]> => tx<(ProjectRead & { due: number })[]>`
  select * from (
    select ${tx.unsafe(columns)}, coalesce(${tx.unsafe(ms('x.due'))}, 9000000000000000) as due ${tx.unsafe(body)}
    where p.tenant_id = ${tenant} and p.state = 'open' and ${seenBy(tx, people)}
      and (${mine}::text is null or ${mine ?? ''} = any(p.people))
      and (${account}::uuid is null or p.account_id = ${account}::uuid)) q
  where ${after === null} or (due, id) > (${after?.due ?? 0}::bigint, ${after?.id ?? null}::uuid)
  order by due, id limit ${limit}`;

/** Projects that ended, the latest first. */
export const endedProjects = (
  tx: Tx,
  tenant: string,
  { people, mine, account, limit }: ProjectFilter,
  before: { at: number; id: string } | null,
): Promise<ProjectRead[]> => tx<ProjectRead[]>`
  select ${tx.unsafe(columns)} ${tx.unsafe(body)}
  where p.tenant_id = ${tenant} and p.state in ('closed', 'cancelled') and ${seenBy(tx, people)}
    and (${mine}::text is null or ${mine ?? ''} = any(p.people))
    and (${account}::uuid is null or p.account_id = ${account}::uuid)
    and (${before === null} or (p.ended_at, p.id) < (to_timestamp(${before?.at ?? 0}::bigint / 1000.0), ${before?.id ?? null}::uuid))
  order by p.ended_at desc, p.id desc limit ${limit}`;

/** One project, held to whose it is; undefined when there is none to be seen. */
export const projectById = async (
  tx: Tx,
  tenant: string,
  people: readonly string[] | null,
  id: string,
): Promise<ProjectRead | undefined> => {
  const [row] = await tx<ProjectRead[]>`
    select ${tx.unsafe(columns)} ${tx.unsafe(body)}
    where p.tenant_id = ${tenant} and p.id = ${id} and p.name is not null and ${seenBy(tx, people)}`;
  return row;
};

export interface MilestoneRead {
  id: string;
  key: string;
  text: string;
  by: string;
  owner: Named;
  state: 'open' | 'done' | 'dropped';
  setFact: string | null;
  endedAt: number | null;
  reason: string;
  clock: ClockRead | null;
}

/** The steps of a project in the order in which they are due. */
export const milestonesOf = (tx: Tx, tenant: string, project: string): Promise<MilestoneRead[]> => tx<MilestoneRead[]>`
  select m.id, m.key, m.text, m.by_day as by, ${tx.unsafe(named('w'))} as owner, m.state, c.opened_fact as "setFact",
    m.ended_at as "endedAt", m.reason, ${tx.unsafe(clock)} as clock
  from project_milestone m
  left join commitment c on c.tenant_id = m.tenant_id and c.id = m.commitment_id
  left join person w on w.tenant_id = m.tenant_id and w.id = m.owner_id
  where m.tenant_id = ${tenant} and m.project_id = ${project}
  order by ${tx.unsafe(dueOf)}, m.id`;

export interface HistoryRow {
  id: string;
  type: string;
  at: number;
  who: string | null;
  /** The step it is about. */
  step: string | null;
  words: string | null;
  to: string | null;
}

/** What happened to a project, the latest first; what was taken back is left out. */
export const historyOf = (tx: Tx, tenant: string, project: string): Promise<HistoryRow[]> => tx<HistoryRow[]>`
  select f.id, f.type, f.happened_at as at, coalesce(w.name, q.name) as who, m.text as step,
    coalesce(f.payload->>'reason', f.payload->>'note') as words, f.payload->>'to' as to
  from project p cross join unnest(p.facts) as told(id)
  join fact f on f.tenant_id = ${tenant} and f.id = told.id::uuid
  left join person w on w.tenant_id = f.tenant_id and w.id = f.actor
  left join person q on q.tenant_id = f.tenant_id and q.id = f.person_id
  left join project_milestone m on m.tenant_id = f.tenant_id and m.project_id = p.id and m.key = f.payload->>'milestone'
  where p.tenant_id = ${tenant} and p.id = ${project} order by f.happened_at desc, f.type = 'project.started', f.id desc limit 300`;

/** The projects that steps belong to, by the step's key: what a commitment calls its subject. */
export const projectsOfSteps = async (
  tx: Tx,
  tenant: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> => {
  if (keys.length === 0) return new Map();
  const rows = await tx<{ key: string; id: string; name: string }[]>`
    select m.key, p.id, p.name from project_milestone m
    join project p on p.tenant_id = m.tenant_id and p.id = m.project_id
    where m.tenant_id = ${tenant} and m.key = any(${[...keys]}::text[]) and p.name is not null`;
  return new Map(rows.map(({ key, ...project }) => [key, project]));
};
