import type { Office } from './office.ts';
import type { Staff } from './staff.ts';
import { addMonths, dateOf, dayOf, day_seconds } from './time.ts';

/** What a superior sets per month: the lowest and the highest usual target, in the measure's own unit. */
const usual: readonly (readonly [string, number, number])[] = [
  ['effective_calls_per_day', 18, 21],
  ['renewals_renewed_percent', 60, 80],
  ['low_to_high_percent', 15, 30],
  ['trained_percent_of_bucket', 80, 92],
  ['cases_in_time_percent', 78, 88],
  ['csat_percent', 78, 86],
  ['first_contact_in_time_percent', 88, 97],
];

/** Targets for every person and team, for each month from the first to the one after the last day. */
export function setTargets(office: Office, staff: Staff, teamIds: readonly string[], from: number, to: number): void {
  const last = dateOf(addMonths(to, 1)).slice(0, 7);
  let day = dayOf(`${dateOf(from).slice(0, 7)}-01`);
  // Two years and more are never simulated month by month; the bound is for the reader.
  for (let i = 0; i < 60 && dateOf(day).slice(0, 7) <= last; i++) {
    const month = dateOf(day).slice(0, 7);
    const set = (person: string, team: string): void => {
      const random = office.random('target', person, team, month);
      for (const [measure, low, high] of usual) {
        const target = Math.round(random.between(low, high));
        const cells = [office.id('G', 6), person, team, measure, month, target];
        office.write('targets.csv', Math.min(office.now, from * day_seconds), cells);
      }
    };
    for (const person of staff.people) {
      const here = person.joined < addMonths(day, 1) && (person.left === null || person.left >= day);
      if (person.role === 'account_manager' && here) set(person.id, '');
    }
    for (const team of teamIds) set('', team);
    day = addMonths(day, 1);
  }
}
