-- Whether a planned talk was held the way it was planned, and by how many days it missed its day.
drop view fact_plans;
create view fact_plans with (security_invoker) as
  select tenant_id, id::text as id, first_due_at as at, day, credit_id as person_id, account_id, recorded_at,
    case when outcome = 'pending' then 'open'
         when outcome = 'broken' then 'missed'
         when outcome = 'kept' and (details->>'onDay')::boolean then 'kept'
         else 'replaced' end as outcome,
    outcome = 'kept' and coalesce((details->>'onDay')::boolean, false) as kept,
    coalesce((details->>'samePurpose')::boolean, false) as same_purpose,
    coalesce((details->>'sameChannel')::boolean, false) as same_channel,
    (details->>'daysLate')::int as days_late,
    details->>'purpose' as purpose, details->>'channel' as channel
  from commitment where first_due_at is not null and programme = 'plan';
grant select on fact_plans to kept_app;
