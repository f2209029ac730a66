-- What is open on an account, counted without going to the table's pages.
create index commitment_open_counted on commitment (tenant_id, account_id) include (due_at, rule, programme, direction)
  where state in ('open', 'paused');

-- A way of looking at the portfolio that a person kept, for oneself or for the people of a team.
create table portfolio_view (
  tenant_id  uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  name       text not null,
  -- The page's address after the question mark.
  query      text not null,
  team_id    uuid,
  made_at    timestamptz not null,
  primary key (tenant_id, id)
);
create index portfolio_view_of_person on portfolio_view (tenant_id, person_id);
create index portfolio_view_of_team on portfolio_view (tenant_id, team_id) where team_id is not null;
select kept_guard('portfolio_view');

-- One account of a hand-over: stands for the fact that assigned it.
create table handover_line (
  tenant_id  uuid not null,
  id         uuid not null,
  handover   uuid not null,
  account_id uuid not null,
  to_id      uuid,
  from_at    timestamptz not null,
  decided_at timestamptz not null,
  actor_id   uuid,
  reason     text not null default '',
  primary key (tenant_id, id)
);
create index handover_line_of on handover_line (tenant_id, handover, account_id);
create index handover_line_to on handover_line (tenant_id, to_id, decided_at desc);
create index handover_line_by on handover_line (tenant_id, decided_at desc);
select kept_guard('handover_line');

-- What the new holder said to it.
create table handover_answer (
  tenant_id  uuid not null,
  id         uuid not null,
  handover   uuid not null,
  account_id uuid not null,
  person_id  uuid,
  at         timestamptz not null,
  answer     text not null,
  reason     text not null default '',
  primary key (tenant_id, id)
);
create index handover_answer_of on handover_answer (tenant_id, handover, account_id, at desc);
select kept_guard('handover_answer');
