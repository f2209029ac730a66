-- How many different accounts were reached is the one figure of every scorecard that reads talks themselves. The index
-- holds what it asks for, so that the talks of a month need not be fetched one by one from all over the table.
drop index interaction_of_person;
create index interaction_of_person on interaction (tenant_id, person_id, at desc) include (day, account_id, effective);
