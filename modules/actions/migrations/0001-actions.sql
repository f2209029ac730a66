-- What a review or the analysis of a lost customer agreed, and what was said of it since: one row for each fact.
create table action (
  tenant_id  uuid not null,
  id         uuid not null,
  key        text not null,
  at         timestamptz not null,
  owner_id   uuid,
  account_id uuid,
  text       text not null,
  by_at      timestamptz not null,
  kind       text not null,
  team_id    uuid,
  ritual     text,
  period     text,
  primary key (tenant_id, id)
);
create index action_by_key on action (tenant_id, key);
create index action_of_team on action (tenant_id, team_id, at);
create index action_of_owner on action (tenant_id, owner_id, at);
create index action_of_account on action (tenant_id, account_id, at) where account_id is not null;
select kept_guard('action');

create table action_word (
  tenant_id uuid not null,
  id        uuid not null,
  key       text not null,
  at        timestamptz not null,
  said      text not null,
  text      text not null,
  by_at     timestamptz,
  primary key (tenant_id, id)
);
create index action_word_by_key on action_word (tenant_id, key, at);
select kept_guard('action_word');
