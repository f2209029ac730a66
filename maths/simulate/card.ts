import type { Wish } from './company.ts';
import { period } from './company.ts';
import { dateOf, instantText, zone } from './time.ts';

const week = [['09:30', '18:30']];

/** What company.json says: who the company is and when it works. Its form is the calendar form of the clocks. */
export function companyCard(wish: Wish): object {
  const { from, to, closed } = period(wish);
  return {
    name: 'Northlight Clinics Software',
    zone,
    currency: 'INR',
    pack: 'desk',
    calendar: {
      zone,
      week: { mon: week, tue: week, wed: week, thu: week, fri: week, sat: week },
      holidays: closed.filter((holiday) => holiday.day >= from - 31).map((holiday) => dateOf(holiday.day)),
    },
    period: { from: dateOf(from), to: dateOf(to), now: instantText(wish.now) },
    simulated: { size: wish.size, seed: wish.seed },
  };
}

/** The page that lies beside the files. */
export function readme(wish: Wish): string {
  const { from, to } = period(wish);
  return `The files of an invented company
================================

A desk of account managers in India looks after clinics that use a booking and practice software, by phone.
Everything here is made up by a program: names, numbers, talks. Size "${wish.size}", seed ${wish.seed},
${dateOf(from)} to ${dateOf(to)}; the last day is only known until ${instantText(wish.now)}.
The same size, seed and last moment give the same files, byte for byte.

company.json       name, time zone, currency, working hours, holidays
teams.csv          teams, their leads and the time of their daily huddle
people.csv         who works there, in which role, since when; team_id is the team at the end
accounts.csv       the customers
contacts.csv       their people
assignments.csv    who looked after which customer; "to" is the first day on which it was no longer so
subscriptions.csv  terms; ends_on is the last day paid for; a renewal names the term before it
payments.csv       money that arrived; the first payment of a customer begins its onboarding
usage.csv          bookings of the week that ended that day
interactions.csv   talks, mails and chats as the account managers entered them, with promises and next plans
trainings.csv      who was trained on which module
profiles.csv       milestones of setting a customer up
stages.csv         who is live, irate or lost, since when and why
cases.csv          requests for help and how they ended
quality.csv        talks that the central team checked
attendance.csv     the daily huddle
learnings.csv      what was shared there
targets.csv        what superiors set, per person and team
holidays.csv       days on which nobody works
queue_log-YYYY-MM  calls to the support queue, as Asterisk logs them, one file a month
Master.csv         all calls, as Asterisk records them, local time, no header; accountcode is the person who dialled

Times are in ${zone} unless they carry an offset. Customers from before the period come first, one by one; from
${dateOf(from)} on each file follows the time. "keeps" names the interaction whose promise a talk keeps.

Not everything is as it should be, as in any real company: some talks were entered late, a few were dated back, and a
few calls were claimed that the telephone exchange knows nothing of.
`;
}
