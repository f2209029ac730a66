import { compileCalendar } from '../../maths/calendar/index.ts';
import { dueAt } from '../../maths/clock/index.ts';

export interface DueRate {
  /** Answers a second for 40 working hours, and for ten years of them. */
  perSecond: number;
  tenYearsPerSecond: number;
  /** How much ten years cost against a week. */
  ratio: number;
}

/** How often a second `due()` answers on one core, over a calendar with a lunch break, a zone with clock changes and holidays. */
export const measureDue = (milliseconds = 1_000): DueRate => {
  const day: [string, string][] = [
    ['09:00', '13:00'],
    ['14:00', '18:00'],
  ];
  const calendar = compileCalendar({
    zone: 'Europe/Berlin',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day },
    holidays: ['2026-12-25', '2027-01-01'],
  });
  const start = Date.parse('2026-11-20T09:30:00Z');
  const rate = (hours: number): number => {
    let answered = 0;
    const until = performance.now() + milliseconds;
    while (performance.now() < until)
      for (let i = 0; i < 500; i++) {
        dueAt({ calendar, from: start + (answered % 10_000) * 61_000, within: { hours }, elapsed: false });
        answered++;
      }
    return answered / (milliseconds / 1_000);
  };
  rate(40);
  const perSecond = rate(40);
  const tenYearsPerSecond = rate(10 * 2_080);
  return { perSecond, tenYearsPerSecond, ratio: tenYearsPerSecond / perSecond };
};
