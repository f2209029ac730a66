-- What was proposed as a target and what was answered: the newest word of each. Which of the two is newer says how it
-- stands, whatever the order in which they came in.
create table target_proposal (
  tenant_id     uuid not null,
  measure       text not null,
  subject_id    uuid not null,
  subject       text not null,
  period        text not null,
  value         numeric,
  note          text,
  proposed_by   uuid,
  proposed_at   timestamptz,
  proposed_fact uuid,
  answer        text check (answer in ('approved', 'changed', 'returned')),
  agreed        numeric,
  answer_note   text,
  answered_by   uuid,
  answered_at   timestamptz,
  answered_fact uuid,
  primary key (tenant_id, subject_id, period, measure)
);
select kept_guard('target_proposal');
create index target_proposal_of_period on target_proposal (tenant_id, period);

-- The history of one target is read from the ledger.
create index fact_about_targets on fact (tenant_id, (payload->>'period'), (payload->>'measure'))
  where type in ('target.set', 'target.proposed', 'target.answered');
