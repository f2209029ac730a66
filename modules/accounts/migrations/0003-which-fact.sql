-- Which fact said it: of two that happened at the same moment the same one wins, whichever came in first.
alter table contact add column fact_id uuid not null default '00000000-0000-0000-0000-000000000000';
-- Ends that were said beforehand, for the pass that lets them take effect.
create index assignment_ending on assignment (to_at) where said_to_at is not null;
