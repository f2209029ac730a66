-- The same rows that logging a talk writes, written by one prepared call: the fact, the interaction, the plan that it
-- closes, the plan that it opens and how long it holds, the account, the roll-ups. No checks, no clocks, no rules: only the writing.
create or replace function bench_log(t uuid, a uuid, p uuid, k text, nth bigint) returns void language plpgsql as $$
declare
  f uuid := gen_random_uuid();
  c uuid := md5(a::text || nth::text)::uuid;
  before uuid := md5(a::text || (nth - 1)::text)::uuid;
begin
  insert into fact (tenant_id, id, type, happened_at, recorded_at, actor, channel, source, external_id, account_id, person_id, payload)
  values (t, f, 'interaction.logged', now(), now(), p, 'screen', 'raw', f::text, a, p,
    jsonb_build_object('account', k, 'person', 'p', 'channel', 'call', 'purpose', 'intervention', 'outcome', 'reached',
      'minutes', 7, 'happiness', 4, 'note', 'Spoke with the owner; reminders are used by the front desk now.',
      'next', jsonb_build_object('at', now() + interval '2 days', 'channel', 'call', 'purpose', 'training')));
  insert into interaction (tenant_id, id, account_id, person_id, at, day, recorded_at, channel, purpose, outcome, effective,
    late_entry, planned, minutes, happiness, note, next)
  values (t, f, a, p, now(), current_date, now(), 'call', 'intervention', 'reached', true, false, false, 7, 4,
    'Spoke with the owner; reminders are used by the front desk now.',
    jsonb_build_object('at', now() + interval '2 days', 'channel', 'call', 'purpose', 'training'));
  insert into plan_event (tenant_id, id, account_id, at, kind, rank, until)
  values (t, f, a, now(), 'plan', 0, date_trunc('day', now()) + interval '3 days');
  insert into account_state (tenant_id, account_id, aspect, from_at, fact_id, value)
  values (t, a, 'happiness', now(), f, '4'), (t, a, 'plan', now(), f, 'planned'),
    (t, a, 'plan', date_trunc('day', now()) + interval '3 days', md5(f::text)::uuid, 'missing');
  update account_state set to_at = now()
  where tenant_id = t and account_id = a and aspect = 'plan' and to_at is null and fact_id <> f and from_at < now();
  update account_state set to_at = now()
  where tenant_id = t and account_id = a and aspect = 'happiness' and to_at is null and fact_id <> f;
  update account set last_contact_at = now(), happiness = 4 where tenant_id = t and id = a;
  update commitment set state = 'done', outcome = 'kept', closed_at = now(), settled_at = now(),
    trail = jsonb_build_array(jsonb_build_object('fact', f, 'at', extract(epoch from now()), 'does', 'close'))
  where tenant_id = t and id = before;
  insert into commitment (tenant_id, id, programme, rule, pack_version, title, direction, account_id, owner_id, credit_id,
    actor_id, opened_fact, opened_at, recorded_at, clock, first_due_at, due_at, state, outcome, trail, details, day)
  values (t, c, 'plan', 'next-plan', 1, 'Planned talk', 'internal', a, p, p, p, f, now(), now(),
    jsonb_build_object('until', extract(epoch from now()), 'elapsed', true, 'endOfDay', true), now() + interval '2 days',
    now() + interval '2 days', 'open', 'pending', '[]', jsonb_build_object('purpose', 'training', 'channel', 'call'), current_date + 2);
  insert into rollup_day as kept (tenant_id, measure, person_id, day, a, b)
  select t, m, p, current_date, 1, 1
  from unnest(array['effective_calls_per_day', 'happiness_points', 'interventions_made', 'late_entries_percent', 'plans_kept_as_planned_percent',
    'plans_kept_percent', 'same_day_entry_percent', 'talk_minutes_per_day']) m
  on conflict (tenant_id, measure, person_id, day) do update set a = kept.a + excluded.a, b = kept.b + excluded.b;
  insert into rollup_month as kept (tenant_id, measure, person_id, month, a, b)
  select t, m, p, date_trunc('month', current_date)::date, 1, 1
  from unnest(array['effective_calls_per_day', 'happiness_points', 'interventions_made', 'late_entries_percent', 'plans_kept_as_planned_percent',
    'plans_kept_percent', 'same_day_entry_percent', 'talk_minutes_per_day']) m
  on conflict (tenant_id, measure, person_id, month) do update set a = kept.a + excluded.a, b = kept.b + excluded.b;
end $$;
