-- Where the huddle stands, for every screen of the team; `revision` rises with everything that a screen must show.
alter table huddle add column on_stage uuid;
alter table huddle add column since timestamptz;
alter table huddle add column revision bigint not null default 0;

-- What was agreed in a huddle: which commitment came of it, on whose turn. The commitment itself stands on its fact.
create table huddle_agreement (
  tenant_id  uuid not null,
  id         uuid not null,
  team_id    uuid not null,
  day        date not null,
  kind       text not null,
  -- The promise's or help's key; the commitment has it as its subject.
  subject    text not null,
  turn_of    uuid,
  owner_id   uuid not null,
  account_id uuid,
  text       text not null,
  due_at     timestamptz not null,
  agreed_at  timestamptz not null,
  primary key (tenant_id, id)
);
create index huddle_agreement_of_team on huddle_agreement (tenant_id, team_id, day);
select kept_guard('huddle_agreement');
create index learning_newest on learning (tenant_id, at desc, id desc);
