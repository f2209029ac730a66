create table quality_audit (
  tenant_id   uuid not null,
  id          uuid not null,
  person_id   uuid,
  account_id  uuid,
  interaction_key text,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  medium      text not null,
  score       numeric not null,
  critical    boolean not null default false,
  auditor_id  uuid,
  primary key (tenant_id, id)
);
create index quality_of_person on quality_audit (tenant_id, person_id, at);
select kept_guard('quality_audit');
create view fact_quality with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, medium, score, critical from quality_audit;
grant select on fact_quality to kept_app;
