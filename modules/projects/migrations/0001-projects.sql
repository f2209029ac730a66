-- A project as the facts about it give it; `facts` are their ids, so that it can be told anew without a look through the
-- ledger. One that nothing has started yet has no name and is not shown.
create table project (
  tenant_id    uuid not null,
  id           uuid not null,
  key          text not null,
  name         text,
  aim          text not null default '',
  account_id   uuid,
  owner_id     uuid,
  started_at   timestamptz,
  started_fact uuid,
  state        text not null,
  ended_at     timestamptz,
  end_note     text not null default '',
  -- Everybody who owns it or a step of it.
  people       text[] not null default '{}',
  facts        text[] not null default '{}',
  primary key (tenant_id, id)
);
create index project_by_state on project (tenant_id, state, ended_at desc, id);
create index project_of_account on project (tenant_id, account_id) where account_id is not null;
select kept_guard('project');

create table project_milestone (
  tenant_id     uuid not null,
  id            uuid not null,
  project_id    uuid not null,
  key           text not null,
  text          text not null,
  owner_id      uuid,
  -- The day first set; how it was moved and how it ended is judged by its commitment.
  by_day        date not null,
  moved_to      timestamptz,
  set_at        timestamptz not null,
  commitment_id uuid,
  state         text not null,
  ended_at      timestamptz,
  reason        text not null default '',
  primary key (tenant_id, id)
);
create index project_milestone_of on project_milestone (tenant_id, project_id, by_day);
create index project_milestone_by_key on project_milestone (tenant_id, key);
select kept_guard('project_milestone');
