-- A cohort looks at the state of many accounts at one moment: what is open now, and what ended after that moment.
create index account_state_open on account_state (tenant_id, aspect, account_id) include (value, from_at) where to_at is null;
create index account_state_closed on account_state (tenant_id, aspect, to_at) include (account_id, value, from_at)
  where to_at is not null;
