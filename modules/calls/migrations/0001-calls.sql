create table call (
  tenant_id   uuid not null,
  id          uuid not null,
  key         text not null,
  account_id  uuid,
  person_id   uuid,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  direction   text not null,
  outcome     text not null,
  answered    boolean not null,
  talk_seconds numeric not null default 0,
  wait_seconds numeric not null default 0,
  queue       text,
  number      text,
  agent       text,
  primary key (tenant_id, id)
);
create index call_of_account on call (tenant_id, account_id, at desc);
create index call_of_person on call (tenant_id, person_id, at desc);
create index call_by_time on call (tenant_id, at);
select kept_guard('call');
create view fact_calls with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, direction, outcome, answered,
    talk_seconds, wait_seconds, queue
  from call;
grant select on fact_calls to kept_app;
