-- Fills an organisation with history straight into the tables, in the proportions that a desk team makes: talks of the
-- people on their accounts back over the years, each with the plan that it closed, and the totals of every day.
create or replace procedure bench_fill(t uuid, first bigint, last bigint, days int) language plpgsql as $$
begin
  insert into fact (tenant_id, id, type, happened_at, recorded_at, actor, channel, source, external_id, account_id, person_id, payload)
  select t, md5('f' || n)::uuid, 'interaction.logged', at, at, a.owner_id, 'screen', 'fill', n::text, a.id, a.owner_id,
    jsonb_build_object('account', a.key, 'channel', 'call', 'purpose', 'intervention', 'outcome', 'reached', 'minutes', 7)
  from generate_series(first, last) n
  cross join lateral (select now() - make_interval(days => (n * 7919 % days)::int, mins => (n * 104729 % 600)::int) as at) s
  join bench_account a on a.nth = n % (select count(*) from bench_account);
  insert into interaction (tenant_id, id, account_id, person_id, at, day, recorded_at, channel, purpose, outcome, effective, late_entry, minutes)
  select t, id, account_id, person_id, happened_at, happened_at::date, recorded_at, 'call', 'intervention', 'reached', true, false, 7
  from fact where tenant_id = t and source = 'fill' and external_id::bigint between first and last;
  insert into commitment (tenant_id, id, programme, rule, pack_version, title, direction, account_id, owner_id, credit_id,
    opened_fact, opened_at, recorded_at, clock, first_due_at, due_at, closed_at, settled_at, state, outcome, day)
  select t, md5('c' || id)::uuid, 'plan', 'next-plan', 1, 'Planned talk', 'internal', account_id, person_id, person_id, id,
    happened_at - interval '3 days', happened_at, '{"elapsed": true}', happened_at, happened_at, happened_at, happened_at,
    'done', 'kept', happened_at::date
  from fact where tenant_id = t and source = 'fill' and external_id::bigint between first and last
    and happened_at < now() - interval '1 day';
end $$;
