-- Who belongs where. The list of organisations and of their members is the one thing that is not held to a tenant: it
-- is what says which tenant a signed-in user is held to.
create table auth.tenant (
  id uuid primary key,
  made_at timestamptz not null
);

create table auth.member (
  tenant_id uuid not null references auth.tenant,
  user_id uuid not null references auth."user" ("id"),
  person_id uuid,
  role text not null check (
    role in ('head', 'manager', 'lead', 'account_manager', 'agent', 'central', 'finance', 'administrator')),
  since timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, user_id),
  unique (user_id)
);
create unique index one_user_per_person on auth.member (tenant_id, person_id) where ended_at is null;

create table auth.invitation (
  tenant_id uuid not null references auth.tenant,
  id uuid not null,
  email text not null check (email = lower(email)),
  role text not null,
  person_id uuid,
  token_hash bytea not null unique,
  invited_by uuid not null references auth."user" ("id"),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, id)
);
