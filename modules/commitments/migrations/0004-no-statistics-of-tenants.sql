-- Of an organisation that came after the last analyze, statistics by organisation say "one row at most", and any index
-- that begins with the organisation looks as good as the one on accounts. Without them the planner expects an average
-- organisation, and takes the index with the most columns in common.
alter table commitment alter column tenant_id set statistics 0;
