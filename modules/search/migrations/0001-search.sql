-- Where the words of things are looked up. Filled behind the ledger by the clock, never by the write path, and made anew
-- from the facts whenever these tables are emptied. Why not an index of PostgreSQL's own: docs/decisions/0006.

-- Every word that occurs in things of a kind, and in how many.
create table search_word (
  tenant_id uuid not null,
  kind      text not null,
  word      text collate "C" not null,
  things    integer not null,
  primary key (tenant_id, kind, word)
);
select kept_guard('search_word');

-- How words sound, with a letter left out or none: two that share one are the same but for a slip.
create table search_spelling (
  tenant_id uuid not null,
  spelling  text collate "C" not null,
  word      text collate "C" not null,
  primary key (tenant_id, spelling, word)
);
select kept_guard('search_spelling');

-- In which things a word occurs, part by part: things with a time by the week, others spread evenly.
create table search_posting (
  tenant_id uuid not null,
  kind      text not null,
  word      text collate "C" not null,
  part      integer not null,
  things    uuid[] not null,
  many      integer not null,
  primary key (tenant_id, kind, word, part)
);
select kept_guard('search_posting');

-- How far in the ledger the words are taken up.
create table search_mark (
  tenant_id uuid primary key,
  seq       bigint not null
);
select kept_guard('search_mark');
