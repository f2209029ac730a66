-- What a customer said about renewing a term: a claim. Only a term that follows, or a payment, makes a renewal.
create table renewal_said (
  tenant_id       uuid not null,
  id              uuid not null,
  account_id      uuid not null,
  subscription_id uuid not null,
  person_id       uuid,
  at              timestamptz not null,
  recorded_at     timestamptz not null,
  says            text not null,
  reason          text,
  plan            text,
  pays_by         date,
  note            text not null default '',
  primary key (tenant_id, id)
);
create index renewal_said_of_term on renewal_said (tenant_id, subscription_id, at desc, id desc);
select kept_guard('renewal_said');

-- How likely somebody held a renewal to be, and when they said so: held against what came of it.
create table renewal_forecast (
  tenant_id       uuid not null,
  id              uuid not null,
  account_id      uuid not null,
  subscription_id uuid not null,
  person_id       uuid,
  at              timestamptz not null,
  recorded_at     timestamptz not null,
  chance          numeric not null,
  primary key (tenant_id, id)
);
create index renewal_forecast_of_term on renewal_forecast (tenant_id, subscription_id, at desc, id desc);
create index renewal_forecast_of_person on renewal_forecast (tenant_id, person_id, at);
select kept_guard('renewal_forecast');
