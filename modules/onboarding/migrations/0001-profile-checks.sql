-- What was found good or missing on a customer's profile: one row for each item of each check that stands.
create table profile_check (
  tenant_id  uuid not null,
  fact_id    uuid not null,
  item       text not null,
  account_id uuid not null,
  at         timestamptz not null,
  ok         boolean not null,
  primary key (tenant_id, fact_id, item)
);
create index profile_check_of_account on profile_check (tenant_id, account_id, item, at desc, fact_id desc);
select kept_guard('profile_check');
