-- A target that was taken back stays as a row without a value, so that an older word that arrives late does not revive it.
alter table target alter column value drop not null;
create index target_of_period on target (tenant_id, period);
create index goal_of_period on goal (tenant_id, period);
