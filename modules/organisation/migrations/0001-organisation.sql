create table organisation (
  tenant_id  uuid primary key,
  name       text not null,
  zone       text not null,
  locale     text not null default 'en-IN',
  currency   text not null default 'INR',
  -- Rises with every change of settings, holidays or pack, so that what is kept in memory knows when to look again.
  revision   bigint not null default 1,
  created_at timestamptz not null default now()
);
select kept_guard('organisation');

create table holiday (
  tenant_id uuid not null,
  day       date not null,
  name      text not null,
  primary key (tenant_id, day)
);
select kept_guard('holiday');

create table pack_version (
  tenant_id      uuid not null,
  version        integer not null,
  -- What was opened from this moment on is judged by this version.
  effective_from timestamptz not null,
  body           jsonb not null,
  note           text not null default '',
  saved_by       uuid,
  primary key (tenant_id, version)
);
select kept_guard('pack_version');
