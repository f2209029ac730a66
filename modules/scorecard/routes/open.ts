import { localDate } from '../../../maths/calendar/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { type KeptContext, openContext, packAt } from '../../organisation/index.ts';
import { periodOf, readPeriod, type Period } from '../period.ts';
import { newestFactAt } from '../read-people.ts';
import { readSubject, type Subject, type SubjectAsked } from '../read-subject.ts';
import type { Ground } from '../read-ground.ts';
import { timeIn, workingDays } from '../working-time.ts';

/** What every question about figures is answered in. */
export interface Opened {
  tx: Tx;
  context: KeptContext;
  subject: Subject;
  period: Period;
  now: number;
}

/** Opens the organisation, finds the period (this month unless told) and the subject, if the caller may see it. */
export const opened = <T>(
  app: App,
  caller: Caller,
  asked: SubjectAsked & { period?: string | undefined },
  work: (opened: Opened) => Promise<T>,
): Promise<T> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const context = await openContext(tx, caller.tenant);
    const now = app.now();
    const today = localDate(context.organisation.zone, now);
    const period = (asked.period ? readPeriod(asked.period) : null) ?? periodOf('month', today);
    const subject = await readSubject(tx, context, caller, asked, period);
    return work({ tx, context, subject, period, now });
  });

/** A subject as an answer names it. */
export const named = ({ kind, id, name, people }: Subject) => ({ kind, id, name, people: people.length });

/** How new the figures are, by which pack they were judged, and how much of the period is gone. */
export const freshnessOf = async (
  { tx, context, now }: Opened,
  ground: Pick<Ground, 'calendar' | 'moment' | 'period'>,
) => {
  const { version, effectiveFrom, pack } = packAt(context, now);
  const { period, calendar, moment } = ground;
  return {
    as_of: now,
    newest_fact_at: await newestFactAt(tx, context.organisation.tenant),
    pack: { key: pack.key, name: pack.name, version, effective_from: effectiveFrom },
    working_days: timeIn(workingDays(calendar, period.from, period.to), moment),
  };
};
