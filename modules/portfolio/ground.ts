import { localDate } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { type KeptContext, openContext, packAt } from '../organisation/index.ts';
import { visiblePeople } from '../people/index.ts';
import type { Ground } from './conditions.ts';
import type { PortfolioFilter } from './filter.ts';

/** The usage bands of the pack in force, lowest first. */
export const bandsOf = (context: KeptContext, now: number) =>
  [...packAt(context, now).pack.usage.bands].sort((a, b) => a.from - b.from);

/** What every reading of the portfolio stands on: whose accounts the caller sees, the day, the bands. */
export const openGround = async (tx: Tx, caller: Caller, app: App): Promise<Ground & { context: KeptContext }> => {
  const [context, people] = await Promise.all([openContext(tx, caller.tenant), visiblePeople(tx, caller)]);
  const now = app.now();
  return {
    tenant: caller.tenant,
    people,
    now,
    today: localDate(context.organisation.zone, now),
    bands: bandsOf(context, now).map((band) => band.key),
    context,
  };
};

/**
 * Refuses to count for people and teams whose accounts the caller doesn't see.
 * @throws {Problem} 404
 */
export const admitFilter = async (
  tx: Tx,
  { tenant, people }: Ground,
  { owner, team }: PortfolioFilter,
): Promise<void> => {
  if (people === null) return;
  if (owner && owner !== 'nobody' && !people.includes(owner))
    throw new Problem('not-found', 'There is no such person in your team.');
  if (!team) return;
  const [one] = await tx`
    select from person where tenant_id = ${tenant} and team_id = ${team} and id = any(${people}) limit 1`;
  if (!one) throw new Problem('not-found', 'There is no such team among yours.');
};
