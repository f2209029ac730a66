-- The ledger: every fact once, never edited. Corrections are facts of their own that name the fact they correct.
create table fact (
  tenant_id   uuid not null,
  seq         bigint generated always as identity,
  id          uuid not null,
  type        text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  actor       uuid,
  channel     text not null,
  source      text not null,
  external_id text not null,
  corrects    uuid,
  account_id  uuid,
  person_id   uuid,
  payload     jsonb not null,
  xid         xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, id),
  unique (tenant_id, source, external_id)
);
create index fact_by_sequence on fact (tenant_id, seq);
create index fact_of_account on fact (tenant_id, account_id, happened_at desc) where account_id is not null;
create index fact_correction on fact (tenant_id, corrects) where corrects is not null;

-- A block seals a run of facts: the ids and leaf hashes in order, their Merkle root, chained to the block before.
create table fact_block (
  tenant_id uuid not null,
  number    bigint not null,
  first_seq bigint not null,
  last_seq  bigint not null,
  ids       uuid[] not null,
  leaves    bytea not null,
  root      bytea not null,
  previous  bytea not null,
  seal      bytea not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, number)
);

alter table fact enable row level security;
alter table fact force row level security;
create policy tenant on fact using (tenant_id = (select nullif(current_setting('kept.tenant', true), '')::uuid));
alter table fact_block enable row level security;
alter table fact_block force row level security;
create policy tenant on fact_block using (tenant_id = (select nullif(current_setting('kept.tenant', true), '')::uuid));
-- No update, no delete: not even a mistake in the application can edit the past.
grant select, insert on fact to kept_app;
grant select, insert on fact_block to kept_app;
