-- Running totals of the measures that add up over rows: per person and day, and the same per person and month.
-- person_id is the nil uuid when nobody is credited. The figures are sums of decimals, so that what was added and is
-- taken away again leaves exactly zero. The busy rows are today's: neither a nor b is in an index, and pages keep room,
-- so that an update stays on its page and touches no index.
create table rollup_day (
  tenant_id uuid    not null,
  measure   text    not null,
  person_id uuid    not null,
  day       date    not null,
  a         numeric not null,
  b         numeric not null,
  primary key (tenant_id, measure, person_id, day)
) with (fillfactor = 80);
select kept_guard('rollup_day');

-- `month` is its first day. A month's figure is one row here instead of some twenty of rollup_day.
create table rollup_month (
  tenant_id uuid    not null,
  measure   text    not null,
  person_id uuid    not null,
  month     date    not null,
  a         numeric not null,
  b         numeric not null,
  primary key (tenant_id, measure, person_id, month)
) with (fillfactor = 80);
select kept_guard('rollup_month');
