-- Which fact said it: of two that happened at the same moment the same one wins, whichever came in first.
alter table team add column fact_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table person add column fact_id uuid not null default '00000000-0000-0000-0000-000000000000';
-- Withdrawn definitions are told anew from those that stand; there are few of them in a large ledger.
create index fact_defining_people on fact (tenant_id, type) where type in ('team.defined', 'person.defined');
