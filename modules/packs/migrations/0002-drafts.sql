-- What somebody is changing of the pack and has not saved yet. It judges nothing, and may be wrong in places.
create table pack_draft (
  tenant_id  uuid not null,
  -- The sign-in account: an administrator may be nobody's colleague.
  user_id    text not null,
  name       text not null,
  -- The version that it was made from.
  base       integer not null,
  body       jsonb not null,
  -- Counts the changes, so that two windows of one person don't write over each other.
  revision   integer not null,
  changed_at timestamptz not null,
  primary key (tenant_id, user_id)
);
select kept_guard('pack_draft');
