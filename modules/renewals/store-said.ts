import type { Tx } from '../../platform/db/connect.ts';
import { horizons, type SaidChance } from './calibration.ts';
import type { Days } from './month.ts';
import type { Whose } from './whose.ts';

/** The last word of each person on each term that ended on `[from, to)`, as it stood 30, 15 and 7 days before its end. */
export const saidChances = (tx: Tx, tenant: string, whose: Whose, { from, to }: Days, zone: string) => tx<
  (SaidChance & { name: string })[]
>`
  select distinct on (s.id, f.person_id, d.days) f.person_id as person, coalesce(p.name, '') as name, d.days::int as days,
    f.chance::float8 as chance, s.renewed_by is not null as renewed
  from subscription s
  join renewal_forecast f on f.tenant_id = s.tenant_id and f.subscription_id = s.id
  left join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
  cross join unnest(${[...horizons]}::int[]) as d(days)
  where s.tenant_id = ${tenant} and s.ends_on >= ${from}::date and s.ends_on < ${to}::date and f.person_id is not null
    and (${whose === null} or f.person_id = any(${[...(whose ?? [])]}::uuid[]))
    and f.at < (s.ends_on - d.days + 1)::timestamp at time zone ${zone}
  order by s.id, f.person_id, d.days, f.at desc, f.id desc`;

export interface SaidYes {
  person: string;
  name: string;
  /** Terms of which a yes was noted before their end, and how many of them were renewed. */
  said: number;
  renewed: number;
}

/** How often a yes that somebody noted became a renewal, of the terms that ended on `[from, to)`. */
export const saidYes = (tx: Tx, tenant: string, whose: Whose, { from, to }: Days, zone: string) => tx<SaidYes[]>`
  select w.person_id as person, coalesce(p.name, '') as name, count(*)::int as said,
    (count(*) filter (where w.renewed))::int as renewed
  from (
    select distinct on (s.id) s.id, w.person_id, w.says, s.renewed_by is not null as renewed
    from subscription s join renewal_said w on w.tenant_id = s.tenant_id and w.subscription_id = s.id
    where s.tenant_id = ${tenant} and s.ends_on >= ${from}::date and s.ends_on < ${to}::date
      and w.at < (s.ends_on + 1)::timestamp at time zone ${zone}
    order by s.id, w.at desc, w.id desc) w
  left join person p on p.tenant_id = ${tenant} and p.id = w.person_id
  where w.says = 'yes' and w.person_id is not null
    and (${whose === null} or w.person_id = any(${[...(whose ?? [])]}::uuid[]))
  group by w.person_id, p.name`;
