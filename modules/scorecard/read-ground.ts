import type { Calendar } from '../../maths/calendar/index.ts';
import type { DayWeight, Moment } from '../../maths/pace/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { calendarOf, type KeptContext, packAt, type PackVersion } from '../organisation/index.ts';
import { readTargets } from '../targets/index.ts';
import { measuresOf } from './measures-of-pack.ts';
import { monthOf, type Period } from './period.ts';
import { readMembers } from './read-people.ts';
import type { Subject } from './read-subject.ts';
import { type PackMeasure, type Targets, targetsOf } from './targets-of.ts';
import { daysOf, momentOf, timeIn, type Worker, workingDays, type WorkingTime } from './working-time.ts';

/** What every figure of a subject and a period stands on. */
export interface Ground {
  tenant: string;
  zone: string;
  now: number;
  period: Period;
  subject: Subject;
  version: PackVersion;
  entries: PackMeasure[];
  calendar: Calendar;
  days: DayWeight[];
  moment: Moment;
  targets: Targets;
}

/** Reads the pack, the calendar and the targets for a subject and a period; `keys` narrows the measures. */
export async function readGround(
  tx: Tx,
  context: KeptContext,
  subject: Subject,
  period: Period,
  now: number,
  keys?: readonly string[],
): Promise<Ground> {
  const { tenant, zone } = context.organisation;
  const version = packAt(context, now);
  const calendar = calendarOf(context, version);
  const days = workingDays(calendar, period.from, period.to);
  const month = monthOf(period);
  const inMonth = timeIn(workingDays(calendar, month.from, month.to), { day: month.from, gone: 0 }).total;
  const inPeriod = timeIn(days, { day: period.from, gone: 0 }).total;
  const teams = [...new Set([...subject.people.map(({ team_id }) => team_id), subject.team])].filter(
    (id) => id !== null,
  );
  const [rows, sizes] = await Promise.all([
    readTargets(tx, tenant, month.key, [...subject.people.map(({ id }) => id), ...teams]),
    teamSizes(tx, tenant, zone, subject, month),
  ]);
  const all = measuresOf(version.pack);
  return {
    tenant,
    zone,
    now,
    period,
    subject,
    version,
    entries: keys ? all.filter(({ measure }) => keys.includes(measure.key)) : all,
    calendar,
    days,
    moment: momentOf(calendar, zone, now),
    targets: targetsOf(rows, sizes, inMonth === 0 ? 0 : inPeriod / inMonth),
  };
}

/** How many share a team's total; of a team or the organisation the people are known already. */
async function teamSizes(
  tx: Tx,
  tenant: string,
  zone: string,
  { kind, team, people }: Subject,
  month: Period,
): Promise<Map<string, number>> {
  const mates =
    kind === 'person' && team !== null
      ? await readMembers(tx, tenant, { from: month.from, to: month.to, zone, teams: [team] })
      : people;
  const sizes = new Map<string, number>();
  for (const { team_id } of mates) if (team_id !== null) sizes.set(team_id, (sizes.get(team_id) ?? 0) + 1);
  return sizes;
}

/** The working time of some of the people together. */
export const timeOfWorkers = ({ days, moment }: Ground, workers: readonly Worker[]): WorkingTime =>
  timeIn(daysOf(workers, days), moment);

/**
 * The working days that a rate is divided by: those that are gone, today in part; of a single day the whole day, so that
 * "13 of 20" counts up during it.
 */
export const daysDivided = ({ period }: Ground, time: WorkingTime): number =>
  period.kind === 'day' ? time.total : time.gone;

/** The window of the measure engine for a period. */
export const windowOf = ({ tenant, zone, now, period }: Ground) => ({
  tenant,
  from: period.from,
  to: period.to,
  zone,
  now: new Date(now).toISOString(),
});
