-- One import of one file. The file lies in the data folder under a name of our own.
create table import_run (
  tenant_id   uuid not null,
  id          uuid not null,
  kind        text,
  source      text not null,
  file_name   text not null,
  stored_path text not null,
  bytes       bigint not null default 0,
  -- Field → the columns that bring it.
  mapping     jsonb not null default '{}',
  -- Zone, order of dates, way of numbers, country, currency.
  options     jsonb not null default '{}',
  state       text not null default 'uploaded',
  read        bigint not null default 0,
  recorded    bigint not null default 0,
  duplicate   bigint not null default 0,
  refused     bigint not null default 0,
  bytes_read  bigint not null default 0,
  -- How far it is safely in: the last line taken, the bytes of the list of refused rows, what a log's reader remembers.
  checkpoint_line bigint not null default 0,
  refused_bytes   bigint not null default 0,
  reader_state    jsonb,
  checkpoint_at   timestamptz,
  -- What the owner should know: what was odd, grouped.
  notices     jsonb not null default '[]',
  -- What the last check said.
  findings    jsonb,
  problem     text,
  created_by  uuid,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  -- Which worker has it, and when that one last showed life.
  claim        uuid,
  heartbeat_at timestamptz,
  primary key (tenant_id, id)
);
create index import_run_newest on import_run (tenant_id, created_at desc, id desc);
create index import_run_running on import_run (started_at) where state = 'running';
select kept_guard('import_run');

-- The mapping that was last used for files of this source, kind and header.
create table import_mapping (
  tenant_id uuid not null,
  source    text not null,
  kind      text not null,
  header    text not null,
  mapping   jsonb not null,
  options   jsonb not null,
  used_at   timestamptz not null,
  primary key (tenant_id, source, kind, header)
);
select kept_guard('import_mapping');

-- What a source last said of each thing that changes: the same file again brings nothing, a change back is a change.
create table import_said (
  tenant_id uuid not null,
  source    text not null,
  kind      text not null,
  key       text not null,
  hash      text not null,
  time      integer not null,
  -- The import that said it last: one file may not say two things of the same.
  run       uuid not null,
  primary key (tenant_id, source, kind, key)
);
select kept_guard('import_said');
