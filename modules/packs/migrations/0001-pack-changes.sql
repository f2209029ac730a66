-- Which version a change was made from, who made it, and what it reaches.
alter table pack_version
  add column based_on integer,
  add column saved_name text not null default '',
  -- 'new': what is opened from then on. 'open-and-new': what was pending at that moment was judged anew as well.
  add column applies_to text not null default 'new' check (applies_to in ('new', 'open-and-new')),
  -- The version whose body was taken up again, for a roll-back.
  add column restores integer;
