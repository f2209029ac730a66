-- The terms of everybody that end in a month, and the first payments of a month.
create index subscription_by_end on subscription (tenant_id, ends_on, id) where ends_on is not null;
create index payment_first on payment (tenant_id, at) where first;
