create index subscription_unsettled on subscription (tenant_id, ends_on) where renewed_by is null and not lost;
