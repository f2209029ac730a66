import type { Tx } from '../../platform/db/connect.ts';

/** Somebody whose figures count: who it is, in which team and role at the period's end, and when there. */
export interface Member {
  id: string;
  key: string;
  name: string;
  role: string;
  team_id: string | null;
  joined_on: string | null;
  left_on: string | null;
}

/** The roles that look after accounts: a team's figures are theirs. */
export const workingRoles = ['account_manager', 'agent'] as const;

export interface MembersAsked {
  /** Local days `[from, to)` and the zone they are in. */
  from: string;
  to: string;
  zone: string;
  /** Only people of these teams. */
  teams?: readonly string[];
  /** These people, whatever their role. */
  ids?: readonly string[];
}

/**
 * Those who worked in a period and looked after accounts, with the team and role that they had when it ended (or, before
 * anything is known of them, their first), in the order of their names.
 */
export const readMembers = (tx: Tx, tenant: string, asked: MembersAsked): Promise<Member[]> => tx<Member[]>`
  select p.id, p.key, p.name, coalesce(pl.role, p.role) as role,
    case when pl.person_id is null then p.team_id else pl.team_id end as team_id, p.joined_on, p.left_on
  from person p left join lateral (
    select person_id, team_id, role from placement
    where tenant_id = p.tenant_id and person_id = p.id
    order by from_at < ${asked.to}::date::timestamp at time zone ${asked.zone} desc,
      case when from_at < ${asked.to}::date::timestamp at time zone ${asked.zone} then from_at end desc nulls last,
      from_at, fact_id
    limit 1) pl on true
  where p.tenant_id = ${tenant}
    ${
      asked.ids
        ? tx`and p.id = any(${[...asked.ids]})`
        : tx`and coalesce(pl.role, p.role) = any(${[...workingRoles]})
      and (p.joined_on is null or p.joined_on < ${asked.to}::date) and (p.left_on is null or p.left_on >= ${asked.from}::date)`
    }
    ${asked.teams ? tx`and case when pl.person_id is null then p.team_id else pl.team_id end = any(${[...asked.teams]})` : tx``}
  order by p.name, p.id`;

export interface Team {
  id: string;
  key: string;
  name: string;
  parent_id: string | null;
  lead_id: string | null;
}

/** All teams of the organisation, by name. */
export const readTeams = (tx: Tx, tenant: string): Promise<Team[]> => tx<Team[]>`
  select id, key, name, parent_id, lead_id from team where tenant_id = ${tenant} order by name, id`;

/** When the newest fact of the organisation was recorded (epoch milliseconds), null before the first one. */
export const newestFactAt = async (tx: Tx, tenant: string): Promise<number | null> => {
  const [row] = await tx<{ at: number }[]>`
    select recorded_at as at from fact where tenant_id = ${tenant} order by seq desc limit 1`;
  return row?.at ?? null;
};
