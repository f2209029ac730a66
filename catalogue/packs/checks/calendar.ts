import { CalendarError, compileCalendar } from '../../../maths/calendar/index.ts';
import { finding, type Finding, type Path } from '../finding.ts';
import type { Pack } from '../schema.ts';

/** `week.mon[0]` of a calendar's complaint, as a path; dates and days hold no dots. */
const pathOf = (field: string): Path =>
  field.split('.').flatMap((part) => {
    const [name = '', ...positions] = part.split('[');
    return [name, ...positions.map((position) => Number.parseInt(position, 10))];
  });

/** A calendar that the clocks couldn't use: wrong times, dates that don't exist, never open. */
export const calendarFindings = (pack: Pack): Finding[] => {
  try {
    compileCalendar({ ...pack.calendar, zone: 'UTC' });
    return [];
  } catch (cause) {
    if (!(cause instanceof CalendarError)) throw cause;
    return [finding(['calendar', ...pathOf(cause.field)], cause.message.slice(cause.field.length + 2))];
  }
};
