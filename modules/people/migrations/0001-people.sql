create table team (
  tenant_id uuid not null,
  id        uuid not null,
  key       text not null,
  name      text not null,
  parent_id uuid,
  lead_id   uuid,
  huddle_at text not null default '09:30',
  zone      text,
  happened_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
select kept_guard('team');

create table person (
  tenant_id uuid not null,
  id        uuid not null,
  key       text not null,
  name      text not null,
  email     text,
  phone     text,
  role      text not null,
  team_id   uuid,
  reports_to uuid,
  zone      text,
  joined_on date,
  left_on   date,
  happened_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index person_of_team on person (tenant_id, team_id);
select kept_guard('person');

-- Who was in which team, and reported to whom, from when: moves between teams are dated.
create table placement (
  tenant_id  uuid not null,
  person_id  uuid not null,
  from_at    timestamptz not null,
  to_at      timestamptz,
  team_id    uuid,
  reports_to uuid,
  role       text not null,
  fact_id    uuid not null,
  primary key (tenant_id, person_id, from_at, fact_id)
);
create index placement_of_team on placement (tenant_id, team_id, from_at);
select kept_guard('placement');
