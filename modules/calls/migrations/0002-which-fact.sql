-- Which record of the call stands; of two that are equal the same one wins, whichever came in first.
alter table call add column fact_id uuid not null default '00000000-0000-0000-0000-000000000000';
