-- Terms of which nobody knows yet what becomes of them, for the pass that finds those that ended.
create index subscription_unsettled on subscription (ends_on) where renewed_by is null and not lost;
