-- What happened about no account is found by its time: a commitment of that kind that comes in late looks for what
-- ended it.
create index fact_of_no_account on fact (tenant_id, happened_at) where account_id is null;
