import type { Tx } from '../../platform/db/connect.ts';

export interface TeamRow {
  id: string;
  key: string;
  name: string;
  parent_id: string | null;
  lead_id: string | null;
  huddle_at: string;
  zone: string | null;
  happened_at: number;
  fact_id: string;
}

export interface PersonRow {
  id: string;
  key: string;
  name: string;
  email: string | null;
  phone: string | null;
  role: string;
  team_id: string | null;
  reports_to: string | null;
  zone: string | null;
  joined_on: string | null;
  left_on: string | null;
  happened_at: number;
  fact_id: string;
}

export interface PlacementRow {
  person_id: string;
  from_at: number;
  to_at: number | null;
  team_id: string | null;
  reports_to: string | null;
  role: string;
  fact_id: string;
}

/** Writes teams; a row that is newer already stays. */
export const putTeams = async (tx: Tx, tenant: string, rows: TeamRow[]): Promise<void> => {
  await tx`
    insert into team (tenant_id, id, key, name, parent_id, lead_id, huddle_at, zone, happened_at, fact_id)
    select ${tenant}, r.id, r.key, r.name, r.parent_id, r.lead_id, r.huddle_at, r.zone, to_timestamp(r.happened_at / 1000.0),
      r.fact_id
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(id uuid, key text, name text, parent_id uuid,
      lead_id uuid, huddle_at text, zone text, happened_at bigint, fact_id uuid)
    on conflict (tenant_id, id) do update set name = excluded.name, parent_id = excluded.parent_id,
      lead_id = excluded.lead_id, huddle_at = excluded.huddle_at, zone = excluded.zone, happened_at = excluded.happened_at,
      fact_id = excluded.fact_id
    where (team.happened_at, team.fact_id) <= (excluded.happened_at, excluded.fact_id)`;
};

/** Writes people; a row that is newer already stays. */
export const putPeople = async (tx: Tx, tenant: string, rows: PersonRow[]): Promise<void> => {
  await tx`
    insert into person (tenant_id, id, key, name, email, phone, role, team_id, reports_to, zone, joined_on, left_on, happened_at,
      fact_id)
    select ${tenant}, r.id, r.key, r.name, r.email, r.phone, r.role, r.team_id, r.reports_to, r.zone, r.joined_on, r.left_on,
      to_timestamp(r.happened_at / 1000.0), r.fact_id
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(id uuid, key text, name text, email text, phone text,
      role text, team_id uuid, reports_to uuid, zone text, joined_on date, left_on date, happened_at bigint,
      fact_id uuid)
    on conflict (tenant_id, id) do update set name = excluded.name, email = excluded.email, phone = excluded.phone,
      role = excluded.role, team_id = excluded.team_id, reports_to = excluded.reports_to, zone = excluded.zone,
      joined_on = excluded.joined_on, left_on = excluded.left_on, happened_at = excluded.happened_at,
      fact_id = excluded.fact_id
    where (person.happened_at, person.fact_id) <= (excluded.happened_at, excluded.fact_id)`;
};

/** Adds dated placements. */
export const putPlacements = async (tx: Tx, tenant: string, rows: PlacementRow[]): Promise<void> => {
  await tx`
    insert into placement (tenant_id, person_id, from_at, team_id, reports_to, role, fact_id)
    select ${tenant}, r.person_id, to_timestamp(r.from_at / 1000.0), r.team_id, r.reports_to, r.role, r.fact_id
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(person_id uuid, from_at bigint, team_id uuid,
      reports_to uuid, role text, fact_id uuid)
    on conflict do nothing`;
};

/** Each placement ends where the person's next one begins. */
export const closePlacements = async (tx: Tx, tenant: string, people: string[]): Promise<void> => {
  await tx`
    update placement p set to_at = n.next_at
    from (select person_id, from_at, fact_id, lead(from_at) over (partition by person_id order by from_at, fact_id) as next_at
          from placement where tenant_id = ${tenant} and person_id = any(${people})) n
    where p.tenant_id = ${tenant} and p.person_id = n.person_id and p.from_at = n.from_at and p.fact_id = n.fact_id
      and p.to_at is distinct from n.next_at`;
};

/** Takes out what is known of these teams or people, so that it can be told anew from what still stands. */
export const forget = async (tx: Tx, tenant: string, teams: string[], people: string[]): Promise<void> => {
  await tx`delete from team where tenant_id = ${tenant} and id = any(${teams})`;
  await tx`delete from person where tenant_id = ${tenant} and id = any(${people})`;
  await tx`delete from placement where tenant_id = ${tenant} and person_id = any(${people})`;
};
