-- What the sealer remembers between two passes: up to which fact it saw, and which transactions were under way then.
create table seal_watermark (
  tenant_id uuid primary key,
  -- All transactions before this number must have ended before the facts up to `seq` are settled.
  until     xid8 not null,
  seq       bigint not null
);
alter table seal_watermark enable row level security;
alter table seal_watermark force row level security;
create policy tenant on seal_watermark using (tenant_id = (select nullif(current_setting('kept.tenant', true), '')::uuid));
grant select, insert, update on seal_watermark to kept_app;
