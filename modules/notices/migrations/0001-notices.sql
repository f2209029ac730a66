create table notice (
  tenant_id  uuid not null,
  id         uuid not null,
  person_id  uuid not null,
  at         timestamptz not null,
  kind       text not null,
  text       text not null,
  account_id uuid,
  commitment_id uuid,
  read_at    timestamptz,
  primary key (tenant_id, id)
);
create index notice_of_person on notice (tenant_id, person_id, at desc);
select kept_guard('notice');
