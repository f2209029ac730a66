import type { Tx } from '../../platform/db/connect.ts';
import type { Event, UsePoint, ValuePoint } from './explain-changes.ts';

export interface ChangesRead {
  bands: ValuePoint[];
  happiness: ValuePoint[];
  use: UsePoint[];
  events: Event[];
  /** Facts among them that stand in place of others. */
  corrected: Set<string>;
}

/** Rows of one kind at most: a year of weekly readings and of daily talks fits well. */
const MOST = 400;

/**
 * What is needed to explain the changes of one account since a moment. Each part is one look along an index of the
 * account, bounded by the moment and by a count.
 */
export const readChanges = async (
  tx: Tx,
  tenant: string,
  account: string,
  metric: string,
  since: number,
): Promise<ChangesRead> => {
  const from = new Date(since).toISOString();
  const points = (aspect: string) => tx<ValuePoint[]>`
    select from_at as at, value, fact_id as fact from account_state
    where tenant_id = ${tenant} and aspect = ${aspect} and account_id = ${account} and (to_at is null or to_at > ${from})
    order by from_at desc, fact_id desc limit ${MOST}`;
  const [bands, happiness, use, events] = await Promise.all([
    points('band'),
    points('happiness'),
    tx<UsePoint[]>`
      select read_at as at, value::float8 as value from usage_reading
      where tenant_id = ${tenant} and account_id = ${account} and metric = ${metric} and read_at >= ${from}
      order by read_at desc, fact_id desc limit ${MOST}`,
    tx<Event[]>`
      select e.at, e.kind, e.what, p.name as person, e.fact from (
        (select at, 'talk' as kind, purpose as what, person_id, id as fact from interaction
          where tenant_id = ${tenant} and account_id = ${account} and at >= ${from} and effective order by at desc limit ${MOST})
        union all
        (select at, 'training', module, person_id, id from training
          where tenant_id = ${tenant} and account_id = ${account} and at >= ${from} order by at desc limit ${MOST})
        union all
        (select opened_at, 'case', coalesce(nullif(subject, ''), reason, ''), person_id, id from support_case
          where tenant_id = ${tenant} and account_id = ${account} and opened_at >= ${from} order by opened_at desc limit ${MOST})
        union all
        (select first_due_at, 'broken', title, credit_id, id from commitment
          where tenant_id = ${tenant} and account_id = ${account} and opened_at >= ${from} and outcome = 'broken'
            and direction = 'to-customer' and first_due_at is not null order by opened_at desc limit ${MOST})) e
      left join person p on p.tenant_id = ${tenant} and p.id = e.person_id order by e.at`,
  ]);
  const facts = [...new Set([...bands, ...happiness].map(({ fact }) => fact))];
  const corrected = await tx<{ id: string }[]>`
    select id from fact where tenant_id = ${tenant} and id = any(${facts}::uuid[]) and corrects is not null`;
  return {
    bands: bands.reverse(),
    happiness: happiness.reverse(),
    use: use.reverse(),
    events,
    corrected: new Set(corrected.map(({ id }) => id)),
  };
};
