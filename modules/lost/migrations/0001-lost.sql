-- Why customers left or are irate, as people found: one row for each fact.
create table loss_analysis (
  tenant_id  uuid not null,
  id         uuid not null,
  account_id uuid not null,
  at         timestamptz not null,
  by_id      uuid,
  "of"       text not null,
  reason     text not null,
  text       text not null,
  lesson     text not null,
  win_back   boolean,
  primary key (tenant_id, id)
);
create index loss_analysis_of_account on loss_analysis (tenant_id, account_id, at desc);
select kept_guard('loss_analysis');

-- Who left or became irate in a period, without looking at everybody's history.
create index account_state_losses on account_state (tenant_id, from_at)
  where aspect = 'lifecycle' and value in ('lost', 'irate');
