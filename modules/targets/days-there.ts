import { type Calendar, workingDaysBetween } from '../../maths/calendar/index.ts';

/** Working days of local days `[from, to)` on which somebody was there. */
export const daysThere = (
  calendar: Calendar,
  { joined_on, left_on }: { joined_on: string | null; left_on: string | null },
  { from, to }: { from: string; to: string },
): number => {
  const first = joined_on !== null && joined_on > from ? joined_on : from;
  const after = left_on === null ? to : Temporal.PlainDate.from(left_on).add({ days: 1 }).toString();
  return workingDaysBetween(calendar, first, after < to ? after : to);
};
