create table attendance (
  tenant_id   uuid not null,
  id          uuid not null,
  team_id     uuid,
  person_id   uuid not null,
  day         date not null,
  at          timestamptz not null,
  recorded_at timestamptz not null,
  present     boolean not null,
  on_time     boolean not null,
  excused     boolean not null,
  minutes_late numeric not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, day, team_id)
);
create index attendance_of_person on attendance (tenant_id, person_id, at);
select kept_guard('attendance');
create view fact_attendance with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, null::uuid as account_id, recorded_at, present, on_time, excused from attendance;

create table learning (
  tenant_id   uuid not null,
  id          uuid not null,
  person_id   uuid not null,
  account_id  uuid,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  kind        text not null,
  text        text not null,
  primary key (tenant_id, id)
);
create index learning_by_day on learning (tenant_id, day);
select kept_guard('learning');
create view fact_learnings with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, kind from learning;
grant select on fact_attendance, fact_learnings to kept_app;

create table huddle (
  tenant_id  uuid not null,
  team_id    uuid not null,
  day        date not null,
  started_at timestamptz,
  ended_at   timestamptz,
  -- Who was spoken about, in order, with the seconds each took.
  turns      jsonb not null default '[]',
  primary key (tenant_id, team_id, day)
);
select kept_guard('huddle');
