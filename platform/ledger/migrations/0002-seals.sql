-- When each fact of a block was recorded (8 bytes of epoch milliseconds each), so that a re-dated one can be named.
alter table fact_block add column times bytea not null;
-- A fact is taken back once.
drop index fact_correction;
create unique index fact_correction on fact (tenant_id, corrects) where corrects is not null;
-- What is settled is known from the transactions under way, not from a number in every row.
alter table fact drop column xid;
