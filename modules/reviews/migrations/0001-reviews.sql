-- Who has prepared for which review: one row for each fact that says so.
create table review_prepared (
  tenant_id uuid not null,
  id        uuid not null,
  team_id   uuid not null,
  ritual    text not null,
  period    text not null,
  at        timestamptz not null,
  by_id     uuid,
  person_id uuid,
  primary key (tenant_id, id)
);
create index review_prepared_of on review_prepared (tenant_id, team_id, ritual, period);
select kept_guard('review_prepared');

-- Comments on figures, figures given by hand, unusual situations.
create table review_note (
  tenant_id  uuid not null,
  id         uuid not null,
  team_id    uuid not null,
  ritual     text not null,
  period     text not null,
  at         timestamptz not null,
  by_id      uuid,
  person_id  uuid,
  about      text not null,
  measure    text,
  value      numeric,
  account_id uuid,
  text       text not null,
  primary key (tenant_id, id)
);
create index review_note_of on review_note (tenant_id, team_id, ritual, period);
select kept_guard('review_note');

-- Which reviews were held. What they showed stands in their facts.
create table review_held (
  tenant_id uuid not null,
  id        uuid not null,
  team_id   uuid not null,
  ritual    text not null,
  period    text not null,
  at        timestamptz not null,
  by_id     uuid,
  primary key (tenant_id, id)
);
create index review_held_of on review_held (tenant_id, team_id, at desc, id desc);
select kept_guard('review_held');

-- The rows behind frozen figures, packed, by the SHA-256 of what is packed; the fact of the review names it. It follows
-- from no fact, so no rebuild empties it; and whoever changes it is found out by its name.
create table review_rows (
  tenant_id uuid not null,
  digest    text not null,
  packed    bytea not null,
  kept_at   timestamptz not null,
  primary key (tenant_id, digest)
);
alter table review_rows enable row level security;
alter table review_rows force row level security;
create policy tenant on review_rows using (tenant_id = (select nullif(current_setting('kept.tenant', true), '')::uuid));
grant select, insert on review_rows to kept_app;

-- Where a review under way stands, for every screen of the team; `came` has who is present or excused.
create table review_stage (
  tenant_id  uuid not null,
  team_id    uuid not null,
  ritual     text not null,
  period     text not null,
  started_at timestamptz,
  ended_at   timestamptz,
  on_stage   uuid,
  since      timestamptz,
  turns      jsonb not null default '[]',
  came       jsonb not null default '{}',
  revision   bigint not null default 0,
  primary key (tenant_id, team_id, ritual, period)
);
select kept_guard('review_stage');

create table case_study (
  tenant_id  uuid not null,
  id         uuid not null,
  key        text not null,
  at         timestamptz not null,
  by_id      uuid,
  person_id  uuid,
  account_id uuid,
  kind       text not null,
  about      text,
  title      text not null,
  done       text not null,
  learnt     text not null,
  primary key (tenant_id, id)
);
create index case_study_newest on case_study (tenant_id, at desc, id desc);
create index case_study_about on case_study (tenant_id, about) where about is not null;
select kept_guard('case_study');

create table case_study_mark (
  tenant_id uuid not null,
  id        uuid not null,
  key       text not null,
  at        timestamptz not null,
  by_id     uuid,
  model     boolean not null,
  primary key (tenant_id, id)
);
create index case_study_mark_of on case_study_mark (tenant_id, key, at);
select kept_guard('case_study_mark');
