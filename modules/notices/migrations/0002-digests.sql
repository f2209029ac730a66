-- When a notice went out by mail, so that none goes out twice.
alter table notice add column mailed_at timestamptz;
create index notice_unread on notice (tenant_id, person_id, at desc) where read_at is null;

-- What somebody wants to be told, where and when: one's own preference and no fact.
create table notice_choice (
  tenant_id  uuid not null,
  person_id  uuid not null,
  choice     jsonb not null,
  changed_at timestamptz not null,
  primary key (tenant_id, person_id)
);
select kept_guard('notice_choice');

-- The digest of a person and a day at most once, ever: the key says so, whatever the worker does.
create table notice_digest (
  tenant_id uuid not null,
  person_id uuid not null,
  day       date not null,
  at        timestamptz not null,
  notices   integer not null,
  primary key (tenant_id, person_id, day)
);
select kept_guard('notice_digest');
