import type { Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound } from '../../platform/http/problem.ts';
import { seenTeam, teamById, type TeamAccess, type TeamRow } from '../huddles/index.ts';
import { type KeptContext, openContext, packAt } from '../organisation/index.ts';
import { findSubject, readPeriod, type Period, type Subject } from '../scorecard/index.ts';
import { prepareBy, reviewMoment, reviewRituals, type ReviewRitual } from './period.ts';

/** Which review: of a team, a ritual of the pack, a period like `2026-W47`. */
export interface ReviewKey {
  team: string;
  ritual: string;
  period: string;
}

/** What every look at a review begins with. */
export interface Room {
  key: ReviewKey;
  context: KeptContext;
  access: TeamAccess;
  team: TeamRow;
  ritual: ReviewRitual;
  period: Period;
  beginsAt: number;
  prepareBy: number;
  now: number;
  /** The team’s people in the period, with their figures. */
  subject: Subject;
}

/** The ritual and the period of a review. @throws Problem not-found for one that the pack doesn't have. */
export const reviewOf = (
  context: KeptContext,
  key: Omit<ReviewKey, 'team'>,
  now: number,
): { ritual: ReviewRitual; period: Period } => {
  const ritual = reviewRituals(packAt(context, now).pack.rituals).find((each) => each.key === key.ritual);
  const period = readPeriod(key.period);
  if (!ritual || period?.kind !== ritual.every) throw notFound('review');
  return { ritual, period };
};

/** Opens a review that the caller may see. @throws Problem not-found for a team, ritual or period that is none of theirs. */
export const openRoom = async (tx: Tx, caller: Caller, key: ReviewKey, now: number): Promise<Room> => {
  const access = await seenTeam(tx, caller, key.team);
  const [context, team] = await Promise.all([openContext(tx, caller.tenant), teamById(tx, caller.tenant, key.team)]);
  const { ritual, period } = reviewOf(context, key, now);
  const subject = await findSubject(tx, context, { subject: 'team', id: key.team }, period);
  const beginsAt = reviewMoment(ritual, period, team!.zone ?? context.organisation.zone);
  return {
    ...{ key, context, access, team: team!, ritual, period, beginsAt, now, subject: subject! },
    prepareBy: prepareBy(ritual, beginsAt),
  };
};

/** The same in a transaction of its own. */
export const inReview = <T>(
  app: App,
  caller: Caller,
  key: ReviewKey,
  work: (tx: Tx, room: Room) => Promise<T>,
): Promise<T> => inTenant(app.sql, caller.tenant, async (tx) => work(tx, await openRoom(tx, caller, key, app.now())));

/** One person of the review. @throws Problem */
export const memberOf = ({ subject }: Room, person: string): Subject['people'][number] => {
  const found = subject.people.find(({ id }) => id === person);
  if (!found) throw notFound('person in this review');
  return found;
};
