-- What each fact says of its account's next plan: a date, a reason why there is none, or nothing.
create table plan_event (
  tenant_id  uuid not null,
  id         uuid not null,
  account_id uuid not null,
  at         timestamptz not null,
  kind       text not null,
  -- Of what happens at one moment the higher comes later.
  rank       smallint not null,
  -- Until when it holds: the end of the planned day, or of the reason; null without end.
  until      timestamptz,
  reason     text,
  primary key (tenant_id, id)
);
create index plan_event_of_account on plan_event (tenant_id, account_id, at desc);
create index plan_event_running_out on plan_event (tenant_id, account_id, until);
select kept_guard('plan_event');
