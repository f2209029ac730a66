import { type Calendar, workingDaysBetween } from '../calendar/index.ts';
import { ranMs } from './elapsed.ts';
import type { Step } from './explain.ts';
import type { Stop } from './pause.ts';
import { runningTime } from './running-time.ts';
import { dayText, lengthText } from './wording.ts';

const TOLD_DATES = 3;
/** Holidays are looked for this far only; a promise of many years needs no list of them. */
const SEARCHED_YEARS = 2;

/** How the working time was used up: on the first day, on the days between and on the last day. */
export function runSteps(calendar: Calendar, fromMs: number, dueMs: number, stops: readonly Stop[]): Step[] {
  const time = runningTime(calendar, false);
  const firstDay = calendar.dayOf(fromMs);
  const lastDay = calendar.dayOf(dueMs - 1);
  if (lastDay <= firstDay) return [];
  const { zone } = calendar;
  const ran = (from: number, to: number) => lengthText(ranMs(time, stops, from, to), false);
  const between = { from: zone.startOfDay(firstDay + 1), to: zone.startOfDay(lastDay) };
  const steps: Step[] = [];
  if (ranMs(time, stops, fromMs, between.from) > 0)
    steps.push({ key: 'ran', text: `${dayText(firstDay)}: ${ran(fromMs, between.from)}`, at: fromMs });
  const days = workingDaysBetween(calendar, isoDate(firstDay + 1), isoDate(lastDay));
  if (days > 0)
    steps.push({
      key: 'ran-between',
      text: `${days === 1 ? '1 working day' : `${days} working days`} between: ${ran(between.from, between.to)}`,
    });
  return [...steps, { key: 'ran', text: `${dayText(lastDay)}: ${ran(between.to, dueMs)}`, at: between.to }];
}

/** Dates from the first to the last instant that are closed though their weekday is open, or have their own hours. */
export function closedDates(calendar: Calendar, fromMs: number, toMs: number): Step[] {
  const [firstDay, lastDay] = [calendar.dayOf(fromMs), calendar.dayOf(toMs)];
  const steps: Step[] = [];
  for (const day of specialDays(calendar, firstDay, lastDay)) {
    const step = dateStep(calendar, day);
    if (step) steps.push(step);
    if (steps.length > TOLD_DATES) break;
  }
  if (steps.length > TOLD_DATES)
    steps[TOLD_DATES] = {
      key: 'more-dates',
      text: 'Further holidays or dates with hours of their own lie between',
    };
  return steps;
}

/** The days that the calendar treats unlike their weekday, in order, in the first year and the one after it. */
function* specialDays(calendar: Calendar, firstDay: number, lastDay: number): Generator<number> {
  let index = calendar.indexOf(firstDay);
  for (let years = 0; years < SEARCHED_YEARS && index.firstDay <= lastDay; years++) {
    for (const day of index.changed.keys()) if (day >= firstDay && day <= lastDay) yield day;
    index = calendar.indexOf(index.firstDay + index.days);
  }
}

function dateStep(calendar: Calendar, day: number): Step | null {
  const exception = calendar.spec.exceptions.has(day);
  const open = calendar.pattern.of(day).length > 0;
  if (exception && open) return { key: 'own-hours', text: `${dayText(day)} has hours of its own` };
  const usual = calendar.pattern.week[(((day + 3) % 7) + 7) % 7]!.length > 0;
  if (!usual || open || !(exception || calendar.pattern.isHoliday(day))) return null;
  return { key: 'closed', text: `${dayText(day)} is closed${exception ? '' : ' (holiday)'}` };
}

function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
