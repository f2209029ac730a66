-- Promises that ended, of a person, the latest first.
create index commitment_promises_ended on commitment (tenant_id, credit_id, first_due_at desc, id)
  where programme = 'promise' and state in ('done', 'cancelled');
