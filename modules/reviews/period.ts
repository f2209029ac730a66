import type { Ritual } from '../../catalogue/packs/schema.ts';
import { periodOf, type Period } from '../scorecard/index.ts';

/** A review as the pack has it: a ritual of a week or a month. */
export type ReviewRitual = Ritual & { every: 'week' | 'month' };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** When the pack says no day: the end of a week, the beginning of a month. */
const usual = { week: 'fri', month: 'mon' } as const;
/** From Thursday on a weekly review looks at its own week; before that, at the week that has just ended. */
const THURSDAY = 4;

/** The rituals of a pack that look back over a week or a month. */
export const reviewRituals = (rituals: readonly Ritual[]): ReviewRitual[] =>
  rituals.filter((ritual): ritual is ReviewRitual => ritual.every !== 'day');

const numberOf = (ritual: ReviewRitual): number => weekdays.indexOf(ritual.on ?? usual[ritual.every]) + 1;

/**
 * The local day on which a period is reviewed: the ritual's day that is nearest to the period's end. A review on a Friday
 * is of its own week, one on a Monday of the week before; a monthly one is of the month that ended.
 */
export const reviewDay = (ritual: ReviewRitual, period: Period): string => {
  const wanted = numberOf(ritual);
  if (ritual.every === 'week') {
    const monday = Temporal.PlainDate.from(wanted >= THURSDAY ? period.from : period.to);
    return monday.add({ days: wanted - 1 }).toString();
  }
  const first = Temporal.PlainDate.from(period.to);
  return first.add({ days: (wanted - first.dayOfWeek + 7) % 7 }).toString();
};

/** When a period is reviewed, epoch milliseconds. */
export const reviewMoment = (ritual: ReviewRitual, period: Period, zone: string): number =>
  Temporal.PlainDateTime.from(`${reviewDay(ritual, period)}T${ritual.at}`).toZonedDateTime(zone).epochMilliseconds;

/** The period whose review comes next: the first one whose day is not over yet. */
export const nextPeriod = (ritual: ReviewRitual, today: string): Period => {
  // The period of a moment ago is at most two back.
  let date = Temporal.PlainDate.from(today).subtract(ritual.every === 'week' ? { weeks: 2 } : { months: 2 });
  for (let step = 0; step < 5; step++) {
    const period = periodOf(ritual.every, date.toString());
    if (reviewDay(ritual, period) >= today) return period;
    date = Temporal.PlainDate.from(period.to);
  }
  return periodOf(ritual.every, today);
};

const USUAL_HOURS = 4;

/** By when everybody has prepared: some hours before the review begins. */
export const prepareBy = (ritual: ReviewRitual, beginsAt: number): number =>
  beginsAt - (ritual.prepareHours ?? USUAL_HOURS) * 3_600_000;
