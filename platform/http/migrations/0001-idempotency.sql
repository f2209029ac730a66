-- The answers of changes that came with an Idempotency-Key, kept for a day so that a repeat gets the first answer.
create table idempotency_key (
  tenant_id uuid not null,
  user_id text not null,
  key text not null check (length(key) between 1 and 200),
  claim uuid not null,
  started_at timestamptz not null,
  fingerprint text,
  status integer,
  answer text,
  primary key (tenant_id, user_id, key)
);
create index idempotency_key_by_age on idempotency_key (started_at);
comment on column idempotency_key.fingerprint is 'SHA-256 of method, address and body; null until a streamed body was read';
comment on column idempotency_key.status is 'null while the first request is still at work';

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant on idempotency_key
  using (tenant_id = (select nullif(current_setting('kept.tenant', true), '')::uuid));
grant select, insert, update, delete on idempotency_key to kept_app;
