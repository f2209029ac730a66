create table support_case (
  tenant_id   uuid not null,
  id          uuid not null,
  key         text not null,
  account_id  uuid not null,
  person_id   uuid,
  channel     text,
  reason      text,
  subject     text not null default '',
  priority    text,
  opened_at   timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  status      text not null default 'open',
  resolved_at timestamptz,
  resolution  text,
  in_time     boolean not null default false,
  reopened    boolean not null default false,
  csat        numeric,
  csat_at     timestamptz,
  said        jsonb not null default '{}',
  primary key (tenant_id, id)
);
create index support_case_of_account on support_case (tenant_id, account_id, opened_at);
create index support_case_of_person on support_case (tenant_id, person_id, opened_at);
select kept_guard('support_case');
create view fact_cases with (security_invoker) as
  select tenant_id, id::text as id, opened_at as at, day, person_id, account_id, recorded_at, reason, channel, priority,
    resolved_at is not null as resolved, in_time, round((extract(epoch from resolved_at - opened_at) / 3600)::numeric, 4) as hours_to_resolve,
    csat, reopened
  from support_case;

create table csat_answer (
  tenant_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  person_id   uuid,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  score       numeric not null,
  good        boolean not null,
  "of"        text not null,
  primary key (tenant_id, id)
);
create index csat_of_account on csat_answer (tenant_id, account_id, at);
create index csat_of_person on csat_answer (tenant_id, person_id, at);
select kept_guard('csat_answer');
create view fact_csat with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, score, good, "of" from csat_answer;
grant select on fact_cases, fact_csat to kept_app;
