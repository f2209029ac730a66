-- Who changes hands by time alone: ends that were said beforehand, and what began just now.
drop index assignment_ending;
create index assignment_ending on assignment (tenant_id, to_at) where said_to_at is not null;
create index assignment_beginning on assignment (tenant_id, from_at);
