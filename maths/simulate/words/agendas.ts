import type { Random } from '../random.ts';
import type { Purpose } from './vocabulary.ts';

const agendas: Record<Purpose, readonly string[]> = {
  welcome: [
    'Welcome; who runs the front desk; what a good first month is',
    'Say hello, check address and timings',
    'First call, confirm plan and contact persons',
  ],
  expectations: [
    'Set expectations: reviews, no-shows, response time',
    'Agree what good means in 90 days',
    'Go over the summary mail together',
  ],
  profile: [
    'Photos, fees and timings for the profile',
    'Finish the profile: second doctor',
    'Check degree and registration number',
  ],
  rules: [
    'Marketplace rules with front desk',
    'Explain cancelled and late slots',
    'What counts for ranking, with the receptionist',
  ],
  training: [
    'Train front desk on reminders and billing',
    'Second session, both receptionists',
    'Reports for the doctor, 20 minutes',
    'Repeat calendar with the new receptionist',
  ],
  intervention: [
    'Why mornings stay empty; open more slots',
    'See whether the new slots bring bookings',
    'Low weeks: go through requests one by one',
    'Check that reminders are on and used',
  ],
  renewal: [
    'Close the renewal, yearly price',
    'Renewal: show the year in figures',
    'Early renewal, compare the two plans',
    'Partner on the call, decide on the plan',
  ],
  support: ['Tell what the product desk found', 'See that it works now', 'Answer on the open case'],
  collection: ['Open amount, cheque pick-up', 'Has the transfer gone out?', 'Resend payment link if needed'],
  feedback: ['How is it going; anything open?', 'Ask about the new receptionist', 'Monthly check, ask for a rating'],
};

const expected: Record<Purpose, readonly string[]> = {
  welcome: ['contacted and verified', 'date for the profile agreed'],
  expectations: ['expectations set', 'summary agreed'],
  profile: ['profile complete', 'photos received'],
  rules: ['rules explained', 'front desk briefed'],
  training: ['3 more modules', '9 of 9 modules', 'reminders in use'],
  intervention: ['two more hours open', '5 bookings more a week', 'back above 15 a week'],
  renewal: ['renewed, yearly', 'moved to plus', 'yes or no by Friday'],
  support: ['case closed', 'works, customer confirms'],
  collection: ['paid', 'cheque picked up'],
  feedback: ['happiness 4 or better', 'nothing open'],
};

/** What is to be talked about next time, and what should come of it. */
export function nextAgenda(random: Random, purpose: Purpose): { agenda: string; expected: string } {
  return { agenda: random.pick(agendas[purpose]), expected: random.pick(expected[purpose]) };
}

const promises: Record<Purpose, readonly string[]> = {
  welcome: ['send the welcome mail with all numbers', 'send the photo checklist'],
  expectations: ['mail the summary of what we agreed', 'send the 90-day plan'],
  profile: ['put the new photos up', 'correct the timings on the page'],
  rules: ['send the rules on one page', 'check the two cancelled slots'],
  training: ['send the recording and the steps', 'send the module list for the new receptionist'],
  intervention: [
    'send the list of unanswered requests',
    'share how similar clinics set their slots',
    'check why reminders did not go out',
  ],
  renewal: ['send the invoice', 'send the comparison of the two plans', 'get the price approved by my lead'],
  support: ['tell what the product desk says', 'send the corrected report', 'have the duplicate removed'],
  collection: ['send a new payment link', 'arrange the cheque pick-up', 'send the invoice with the tax number'],
  feedback: [
    'send the Monday report',
    'pass on the wish for local-language reminders',
    'find out about the slow evenings',
  ],
};

/** Something the account manager says will be done. */
export function promiseText(random: Random, purpose: Purpose): string {
  return random.pick(promises[purpose]);
}
