create table interaction (
  tenant_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  person_id   uuid,
  at          timestamptz not null,
  day         date not null,
  recorded_at timestamptz not null,
  channel     text not null,
  purpose     text not null,
  outcome     text not null,
  effective   boolean not null,
  late_entry  boolean not null,
  planned     boolean not null default false,
  minutes     numeric,
  happiness   numeric,
  note        text not null default '',
  help        text,
  next        jsonb,
  promises    jsonb,
  primary key (tenant_id, id)
);
create index interaction_of_account on interaction (tenant_id, account_id, at desc);
create index interaction_of_person on interaction (tenant_id, person_id, at desc);
select kept_guard('interaction');
create view fact_interactions with (security_invoker) as
  select tenant_id, id::text as id, at, day, person_id, account_id, recorded_at, channel, purpose, outcome, effective,
    channel = 'call' as voice, late_entry, planned, happiness, minutes
  from interaction;
grant select on fact_interactions to kept_app;
