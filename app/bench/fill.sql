-- Fills an organisation with history straight into the tables, as a desk of 150 people makes it: 3,000 talks a day, back
-- over the years, each with the plan that it kept. The newest come first, so that more facts are more history, and the
-- current month is the same at every size.
create or replace function bench_id(kind text, n bigint, at timestamptz) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || substr(md5(kind || n), 1, 20))::uuid $$;

create or replace procedure bench_fill(t uuid, first bigint, last bigint) language plpgsql as $$
begin
  create temporary table filling on commit drop as
  select n, at, bench_id('f', n, at) as id, a.id as account_id, a.owner_id as person_id, a.key
  from generate_series(last, first, -1) n
  cross join lateral (select date_trunc('minute', now()) - make_interval(mins => 30) - n * interval '28.8 seconds' as at) s
  join bench_account a on a.nth = n % (select count(*) from bench_account);
  insert into fact (tenant_id, id, type, happened_at, recorded_at, actor, channel, source, external_id, account_id, person_id, payload)
  select t, id, 'interaction.logged', at, at, person_id, 'screen', 'fill', n::text, account_id, person_id,
    jsonb_build_object('account', key, 'channel', 'call', 'purpose', 'intervention', 'outcome', 'reached', 'minutes', 7)
  from filling;
  insert into interaction (tenant_id, id, account_id, person_id, at, day, recorded_at, channel, purpose, outcome, effective, late_entry, minutes)
  select t, id, account_id, person_id, at, at::date, at, 'call', 'intervention', 'reached', true, false, 7 from filling;
  insert into commitment (tenant_id, id, programme, rule, pack_version, title, direction, account_id, owner_id, credit_id,
    opened_fact, opened_at, recorded_at, clock, first_due_at, due_at, closed_at, settled_at, state, outcome, day)
  select t, bench_id('c', n, at), 'plan', 'next-plan', 1, 'Planned talk', 'internal', account_id, person_id, person_id, id,
    at - interval '3 days', at, '{"elapsed": true}', at, at, at, at, 'done', 'kept', at::date
  from filling where at < now() - interval '1 day';
  drop table filling;
end $$;
