create table subscription (
  tenant_id   uuid not null,
  id          uuid not null,
  key         text not null,
  account_id  uuid not null,
  product     text not null,
  plan        text not null,
  amount      numeric not null,
  currency    text not null,
  term_months numeric,
  starts_on   date not null,
  ends_on     date,
  previous_id uuid,
  sold_by     uuid,
  signed_at   timestamptz not null,
  recorded_at timestamptz not null,
  -- Derived from the subscription that renews this one and from who held the account when it ended.
  renewed_by  uuid,
  renewed_at  timestamptz,
  early       boolean not null default false,
  upgraded    boolean not null default false,
  lost        boolean not null default false,
  days_early  numeric,
  holder_id   uuid,
  primary key (tenant_id, id)
);
create index subscription_of_account on subscription (tenant_id, account_id, ends_on);
create index subscription_ending on subscription (tenant_id, holder_id, ends_on);
create index subscription_previous on subscription (tenant_id, previous_id) where previous_id is not null;
select kept_guard('subscription');
create view fact_terms with (security_invoker) as
  select tenant_id, id::text as id, ends_on::timestamptz as at, ends_on as day, holder_id as person_id, account_id, recorded_at,
    product, plan, amount as value, renewed_by is not null as renewed, early, upgraded, lost, term_months, days_early
  from subscription where ends_on is not null;

create table payment (
  tenant_id   uuid not null,
  id          uuid not null,
  key         text not null,
  account_id  uuid not null,
  subscription_id uuid,
  amount      numeric not null,
  currency    text not null,
  at          timestamptz not null,
  day         date not null,
  method      text,
  reference   text,
  product     text,
  first       boolean not null default false,
  holder_id   uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index payment_of_account on payment (tenant_id, account_id, at);
create index payment_of_holder on payment (tenant_id, holder_id, at);
select kept_guard('payment');
create view fact_payments with (security_invoker) as
  select tenant_id, id::text as id, at, day, holder_id as person_id, account_id, recorded_at, amount, product, first, method
  from payment;
grant select on fact_terms, fact_payments to kept_app;
