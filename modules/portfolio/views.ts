import type { Tx } from '../../platform/db/connect.ts';

export interface ViewRow {
  id: string;
  name: string;
  query: string;
  team: { id: string; name: string } | null;
  own: boolean;
  by: string;
}

/** One's own views, and those that were shared with a team that one belongs to or leads, or with one above it. */
export const readViews = (tx: Tx, tenant: string, person: string): Promise<ViewRow[]> => tx<ViewRow[]>`
  with recursive mine as (
    select t.id, t.parent_id from team t where t.tenant_id = ${tenant} and (t.lead_id = ${person}
      or t.id = (select team_id from person where tenant_id = ${tenant} and id = ${person}))
    union select t.id, t.parent_id from team t join mine on t.id = mine.parent_id where t.tenant_id = ${tenant})
  select v.id, v.name, v.query, v.person_id = ${person} as own, p.name as by,
    case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end as team
  from portfolio_view v join person p on p.tenant_id = v.tenant_id and p.id = v.person_id
  left join team t on t.tenant_id = v.tenant_id and t.id = v.team_id
  where v.tenant_id = ${tenant} and (v.person_id = ${person} or v.team_id in (select id from mine))
  order by own desc, lower(v.name), v.id limit 200`;

/** Teams that a person may share with: those led and those below them. */
export const teamsLed = (tx: Tx, tenant: string, person: string) => tx<{ id: string; name: string }[]>`
  with recursive led as (
    select id, name from team where tenant_id = ${tenant} and lead_id = ${person}
    union select t.id, t.name from team t join led on t.parent_id = led.id where t.tenant_id = ${tenant})
  select id, name from led order by name, id`;

export interface ViewForm {
  id: string;
  name: string;
  query: string;
  team: string | null;
}

/** Keeps a view; answers false where the id is somebody else's. */
export const putView = async (
  tx: Tx,
  tenant: string,
  person: string,
  form: ViewForm,
  now: number,
): Promise<boolean> => {
  const written = await tx`
    insert into portfolio_view (tenant_id, id, person_id, name, query, team_id, made_at)
    values (${tenant}, ${form.id}, ${person}, ${form.name}, ${form.query}, ${form.team}, to_timestamp(${now}::bigint / 1000.0))
    on conflict (tenant_id, id) do update set name = excluded.name, query = excluded.query, team_id = excluded.team_id
    where portfolio_view.person_id = ${person}`;
  return written.count > 0;
};

/** Takes an own view away; answers false where there is none. */
export const dropView = async (tx: Tx, tenant: string, person: string, id: string): Promise<boolean> => {
  const gone =
    await tx`delete from portfolio_view where tenant_id = ${tenant} and id = ${id} and person_id = ${person}`;
  return gone.count > 0;
};
