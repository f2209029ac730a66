import type { Tx } from '../../platform/db/connect.ts';

/** An aim of the organisation, a team or a person for a period, below another aim or on its own. */
export interface Goal {
  id: string;
  parent_id: string | null;
  level: 'organisation' | 'team' | 'person';
  /** The team or the person; null for the organisation. */
  subject_id: string | null;
  title: string;
  /** The measure that says how far it is; null for an aim in words only. */
  measure: string | null;
  /** As people write it: 80 for 80 %. */
  aim: number | null;
  period: string;
  set_by: string | null;
  /** Epoch milliseconds. */
  set_at: number;
}

/** The goals of a period, oldest first. */
export const readGoals = (tx: Tx, tenant: string, period: string): Promise<Goal[]> => tx<Goal[]>`
  select id, parent_id, level, subject_id, title, measure, aim, period, set_by, set_at from goal
  where tenant_id = ${tenant} and period = ${period} order by set_at, id`;

/** One goal, or undefined. */
export const readGoal = async (tx: Tx, tenant: string, id: string): Promise<Goal | undefined> => {
  const [found] = await tx<Goal[]>`
    select id, parent_id, level, subject_id, title, measure, aim, period, set_by, set_at from goal
    where tenant_id = ${tenant} and id = ${id} for update`;
  return found;
};

/** Writes a goal, new or changed. */
export const putGoal = async (tx: Tx, tenant: string, goal: Goal): Promise<void> => {
  const { id, parent_id, level, subject_id, title, measure, aim, period, set_by, set_at } = goal;
  await tx`
    insert into goal (tenant_id, id, parent_id, level, subject_id, title, measure, aim, period, set_by, set_at)
    values (${tenant}, ${id}, ${parent_id}, ${level}, ${subject_id}, ${title}, ${measure}, ${aim}, ${period}, ${set_by},
      to_timestamp(${set_at}::bigint / 1000.0))
    on conflict (tenant_id, id) do update set parent_id = excluded.parent_id, title = excluded.title,
      measure = excluded.measure, aim = excluded.aim, set_by = excluded.set_by, set_at = excluded.set_at`;
};

/** Takes a goal away; the goals below it move up to its parent. */
export const dropGoal = async (tx: Tx, tenant: string, goal: Pick<Goal, 'id' | 'parent_id'>): Promise<void> => {
  await tx`update goal set parent_id = ${goal.parent_id} where tenant_id = ${tenant} and parent_id = ${goal.id}`;
  await tx`delete from goal where tenant_id = ${tenant} and id = ${goal.id}`;
};
