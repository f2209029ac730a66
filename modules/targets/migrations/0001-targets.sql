create table target (
  tenant_id  uuid not null,
  measure    text not null,
  -- A person or a team; the nil id for the whole organisation.
  subject_id uuid not null,
  subject    text not null,
  period     text not null,
  value      numeric not null,
  set_by     uuid,
  set_at     timestamptz not null,
  fact_id    uuid not null,
  primary key (tenant_id, subject_id, period, measure)
);
select kept_guard('target');

create table goal (
  tenant_id uuid not null,
  id        uuid not null,
  parent_id uuid,
  level     text not null,
  subject_id uuid,
  title     text not null,
  measure   text,
  aim       numeric,
  period    text not null,
  set_by    uuid,
  set_at    timestamptz not null,
  primary key (tenant_id, id)
);
select kept_guard('goal');
