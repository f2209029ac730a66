import type { Tx } from '../../platform/db/connect.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { type TeamAccess, teamById } from '../huddles/index.ts';
import { dayOf, openContext, packAt } from '../organisation/index.ts';
import { findSubject, periodsBefore } from '../scorecard/index.ts';
import { nextPeriod, prepareBy, reviewMoment, reviewRituals } from './period.ts';

/** A review of a team as the list shows it. Instants are epoch milliseconds. */
export interface ReviewLine {
  ritual: string;
  name: string;
  minutes: number;
  brings: string[];
  period: { kind: 'week' | 'month'; key: string; from: string; to: string };
  beginsAt: number;
  prepareBy: number;
  /** `open` is past its time and not held: it can still be. */
  state: 'coming' | 'open' | 'held';
  heldAt: number | null;
  prepared: number;
  people: number;
  /** Whether the caller has prepared; null for who is not one of its people. */
  mine: boolean | null;
}

const EARLIER = 5;

interface Known {
  ritual: string;
  period: string;
  heldAt: number | null;
  prepared: string[];
}

const readKnown = (tx: Tx, tenant: string, team: string, periods: readonly string[]): Promise<Known[]> => tx<Known[]>`
  select coalesce(h.ritual, p.ritual) as ritual, coalesce(h.period, p.period) as period, h.at as "heldAt",
    coalesce(p.people, '[]'::json) as prepared
  from (select ritual, period, max(at) as at from review_held
    where tenant_id = ${tenant} and team_id = ${team} and period = any(${[...periods]}) group by 1, 2) h
  full join (select ritual, period, json_agg(distinct person_id) as people from review_prepared
    where tenant_id = ${tenant} and team_id = ${team} and period = any(${[...periods]}) group by 1, 2) p
    on p.ritual = h.ritual and p.period = h.period`;

/** The reviews of a team: for each ritual the next one, and those before it. */
export const readOverview = async (tx: Tx, caller: Caller, access: TeamAccess, now: number): Promise<ReviewLine[]> => {
  const { tenant } = caller;
  const [context, team] = await Promise.all([openContext(tx, tenant), teamById(tx, tenant, access.id)]);
  const zone = team!.zone ?? context.organisation.zone;
  const today = dayOf(context, now);
  const rituals = reviewRituals(packAt(context, now).pack.rituals).map((ritual) => {
    const next = nextPeriod(ritual, today);
    return { ritual, periods: [next, ...periodsBefore(next, EARLIER).toReversed()] };
  });
  const known = await readKnown(
    tx,
    tenant,
    access.id,
    rituals.flatMap(({ periods }) => periods.map(({ key }) => key)),
  );
  const lines = rituals.flatMap(({ ritual, periods }) => periods.map((period) => ({ ritual, period })));
  return Promise.all(
    lines.map(async ({ ritual, period }): Promise<ReviewLine> => {
      const found = known.find((each) => each.ritual === ritual.key && each.period === period.key);
      const beginsAt = reviewMoment(ritual, period, zone);
      const heldAt = found?.heldAt ?? null;
      const subject = await findSubject(tx, context, { subject: 'team', id: access.id }, period);
      const member = subject!.people.some(({ id }) => id === caller.person);
      return {
        ...{ ritual: ritual.key, name: ritual.name, minutes: ritual.minutes, brings: ritual.brings },
        period: { ...period, kind: ritual.every },
        ...{ beginsAt, prepareBy: prepareBy(ritual, beginsAt), heldAt },
        state: heldAt !== null ? 'held' : beginsAt > now ? 'coming' : 'open',
        prepared: found?.prepared.length ?? 0,
        people: subject!.people.length,
        mine: member ? (found?.prepared.includes(caller.person ?? '') ?? false) : null,
      };
    }),
  );
};
