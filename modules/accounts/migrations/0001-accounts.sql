create table account (
  tenant_id  uuid not null,
  id         uuid not null,
  key        text not null,
  name       text not null,
  tier       text,
  region     text,
  city       text,
  segment    text,
  products   text[] not null default '{}',
  phone      text,
  email      text,
  address    text,
  latitude   double precision,
  longitude  double precision,
  zone       text,
  seats      numeric,
  opened_on  date,
  lifecycle  text not null default 'onboarding',
  -- The newest reading of each, kept here so that a list needs no look into the past.
  owner_id   uuid,
  band       text,
  happiness  numeric,
  last_contact_at timestamptz,
  lost_reason text,
  -- Field → [when it was said, epoch ms; by which fact]: the newest word about each field wins, whatever came in first.
  said       jsonb not null default '{}',
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index account_of_owner on account (tenant_id, owner_id);
create index account_by_name on account (tenant_id, lower(name) text_pattern_ops);
select kept_guard('account');

create table contact (
  tenant_id  uuid not null,
  id         uuid not null,
  account_id uuid not null,
  key        text not null,
  name       text not null,
  job        text,
  phone      text,
  email      text,
  decides    boolean not null default false,
  preferred_channel text,
  preferred_hours   text,
  happened_at timestamptz not null,
  primary key (tenant_id, id)
);
create index contact_of_account on contact (tenant_id, account_id);
select kept_guard('contact');

-- Who looked after which account, and when. `to_at` is where the next span begins or the end that was said.
create table assignment (
  tenant_id  uuid not null,
  account_id uuid not null,
  from_at    timestamptz not null,
  fact_id    uuid not null,
  person_id  uuid,
  said_to_at timestamptz,
  to_at      timestamptz,
  reason     text not null default '',
  primary key (tenant_id, account_id, from_at, fact_id)
);
create index assignment_of_person on assignment (tenant_id, person_id, from_at);
select kept_guard('assignment');

-- What was true of an account, by aspect, from when to when.
create table account_state (
  tenant_id  uuid not null,
  account_id uuid not null,
  aspect     text not null,
  from_at    timestamptz not null,
  fact_id    uuid not null,
  value      text not null,
  to_at      timestamptz,
  primary key (tenant_id, aspect, account_id, from_at, fact_id)
);
create index account_state_of_account on account_state (tenant_id, account_id, aspect, from_at desc);
select kept_guard('account_state');

create table milestone (
  tenant_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  person_id   uuid,
  milestone   text not null,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index milestone_of_account on milestone (tenant_id, account_id, at);
create index milestone_by_person on milestone (tenant_id, person_id, at);
select kept_guard('milestone');
create view fact_milestones with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, milestone from milestone;

create table training (
  tenant_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  person_id   uuid,
  trainee     text not null,
  module      text not null,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index training_of_account on training (tenant_id, account_id, at);
create index training_by_person on training (tenant_id, person_id, at);
select kept_guard('training');
create view fact_trainings with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, module, trainee from training;

create table usage_reading (
  tenant_id  uuid not null,
  account_id uuid not null,
  metric     text not null,
  read_at    timestamptz not null,
  fact_id    uuid not null,
  value      numeric not null,
  primary key (tenant_id, account_id, metric, read_at, fact_id)
);
select kept_guard('usage_reading');
grant select on fact_milestones, fact_trainings to kept_app;
