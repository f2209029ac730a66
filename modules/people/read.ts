import type { Tx } from '../../platform/db/connect.ts';

export interface PersonRead {
  id: string;
  key: string;
  name: string;
  email: string | null;
  phone: string | null;
  role: string;
  zone: string | null;
  team: { id: string; name: string } | null;
  reportsTo: { id: string; name: string } | null;
  joinedOn: string | null;
  leftOn: string | null;
  accounts: number;
}

/** People by name; `among` limits them to some ids. */
export const readPeople = (tx: Tx, tenant: string, among: string[] | null, text: string): Promise<PersonRead[]> => {
  const like = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return tx<PersonRead[]>`
    select p.id, p.key, p.name, p.email, p.phone, p.role, p.zone, p.joined_on as "joinedOn", p.left_on as "leftOn",
      case when t.id is null then null else json_build_object('id', t.id, 'name', t.name) end as team,
      case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as "reportsTo",
      coalesce(h.accounts, 0) as accounts
    from person p
    left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
    left join person r on r.tenant_id = p.tenant_id and r.id = p.reports_to
    left join (select owner_id, count(*) as accounts from account where tenant_id = ${tenant} and lifecycle <> 'lost'
      group by owner_id) h on h.owner_id = p.id
    where p.tenant_id = ${tenant} and (${among === null} or p.id = any(${among ?? []}::uuid[]))
      and (${text === ''} or lower(p.name) like ${like} or lower(p.key) like ${like} or lower(coalesce(p.email, '')) like ${like})
    order by p.left_on is not null, p.name, p.id limit 2000`;
};

export interface TeamRead {
  id: string;
  key: string;
  name: string;
  parent: string | null;
  lead: { id: string; name: string } | null;
  huddleAt: string;
  zone: string | null;
  people: number;
}

/** Every team, parents before their children where the tree allows it. */
export const readTeams = (tx: Tx, tenant: string): Promise<TeamRead[]> => tx<TeamRead[]>`
  with recursive tree as (
    select id, 0 as depth from team where tenant_id = ${tenant} and parent_id is null
    union all
    select t.id, tree.depth + 1 from team t join tree on t.parent_id = tree.id where t.tenant_id = ${tenant} and tree.depth < 20)
  select t.id, t.key, t.name, t.parent_id as parent, t.huddle_at as "huddleAt", t.zone,
    case when l.id is null then null else json_build_object('id', l.id, 'name', l.name) end as lead,
    (select count(*) from person p where p.tenant_id = t.tenant_id and p.team_id = t.id and p.left_on is null) as people
  from team t left join tree on tree.id = t.id
  left join person l on l.tenant_id = t.tenant_id and l.id = t.lead_id
  where t.tenant_id = ${tenant} order by coalesce(tree.depth, 99), t.name`;

export interface PlacementRead {
  from: number;
  to: number | null;
  team: string | null;
  reportsTo: string | null;
  role: string;
}

/** Where a person was in the organisation, newest first. */
export const readPlacements = (tx: Tx, tenant: string, person: string): Promise<PlacementRead[]> => tx<PlacementRead[]>`
  select l.from_at as "from", l.to_at as "to", t.name as team, r.name as "reportsTo", l.role from placement l
  left join team t on t.tenant_id = l.tenant_id and t.id = l.team_id
  left join person r on r.tenant_id = l.tenant_id and r.id = l.reports_to
  where l.tenant_id = ${tenant} and l.person_id = ${person} order by l.from_at desc, l.fact_id desc`;
