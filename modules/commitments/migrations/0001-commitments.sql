create table commitment (
  tenant_id    uuid not null,
  id           uuid not null,
  programme    text not null,
  rule         text not null,
  pack_version integer not null,
  title        text not null,
  direction    text not null,
  account_id   uuid,
  -- The case, project or promise it belongs to; opening and closing facts agree in it.
  subject      text,
  owner_id     uuid,
  -- Who is credited: who held the account when the outcome was settled.
  credit_id    uuid,
  actor_id     uuid,
  opened_fact  uuid not null,
  opened_at    timestamptz not null,
  recorded_at  timestamptz not null,
  clock        jsonb not null,
  first_due_at timestamptz,
  due_at       timestamptz,
  closed_at    timestamptz,
  settled_at   timestamptz,
  state        text not null,
  outcome      text not null,
  moves        integer not null default 0,
  told_before_due boolean not null default false,
  trail        jsonb not null default '[]',
  -- What the opening fact said that a person wants to see: purpose, agenda, note.
  details      jsonb not null default '{}',
  day          date,
  next_step    integer not null default 0,
  next_step_at timestamptz,
  primary key (tenant_id, id)
);
create index commitment_open_of_owner on commitment (tenant_id, owner_id, due_at) where state in ('open', 'paused');
create index commitment_of_account on commitment (tenant_id, account_id, opened_at);
create index commitment_open_of_account on commitment (tenant_id, account_id) where state in ('open', 'paused');
create index commitment_by_credit on commitment (tenant_id, credit_id, first_due_at);
create index commitment_settling on commitment (first_due_at) where outcome = 'pending' and state = 'open';
create index commitment_stepping on commitment (next_step_at) where next_step_at is not null;
select kept_guard('commitment');

create view fact_commitments with (security_invoker) as
  select tenant_id, id::text as id, first_due_at as at, day, credit_id as person_id, account_id, recorded_at,
    programme, rule, title, direction,
    case outcome when 'pending' then 'open' else outcome end as outcome,
    outcome = 'kept' as kept,
    outcome = 'broken' as late,
    told_before_due, moves,
    round((extract(epoch from closed_at - opened_at) / 3600)::numeric, 4) as hours_taken
  from commitment where first_due_at is not null and programme <> 'plan';
create view fact_plans with (security_invoker) as
  select tenant_id, id::text as id, first_due_at as at, day, credit_id as person_id, account_id, recorded_at,
    case when outcome = 'pending' then 'open'
         when outcome = 'broken' then 'missed'
         when outcome = 'kept' and (details->>'onDay')::boolean then 'kept'
         else 'replaced' end as outcome,
    outcome = 'kept' and coalesce((details->>'onDay')::boolean, false) as kept,
    coalesce((details->>'samePurpose')::boolean, false) as same_purpose,
    details->>'purpose' as purpose, details->>'channel' as channel
  from commitment where first_due_at is not null and programme = 'plan';
grant select on fact_commitments, fact_plans to kept_app;

-- Each step of each commitment at most once, ever: the key says so, whatever the worker does.
create table escalation (
  tenant_id     uuid not null,
  commitment_id uuid not null,
  step          integer not null,
  due_at        timestamptz not null,
  fired_at      timestamptz not null,
  to_person     uuid,
  said          text not null,
  primary key (tenant_id, commitment_id, step)
);
select kept_guard('escalation');

-- Conclusions drawn from facts that open and close commitments as facts do.
create table signal (
  tenant_id  uuid not null,
  id         uuid not null,
  type       text not null,
  account_id uuid not null,
  at         timestamptz not null,
  payload    jsonb not null,
  primary key (tenant_id, id)
);
create index signal_of_account on signal (tenant_id, account_id, at);
select kept_guard('signal');

-- Facts that were taken back without another in their place.
create table withdrawal (
  tenant_id uuid not null,
  fact_id   uuid not null,
  primary key (tenant_id, fact_id)
);
select kept_guard('withdrawal');
