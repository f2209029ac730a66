import type { Random } from '../random.ts';
import type { Band, Outcome, Purpose } from './vocabulary.ts';

/** What the writer of a note knows when the call ends. */
export interface NoteContext {
  purpose: Purpose;
  outcome: Outcome;
  /** Who was on the line: "Dr Anita Rao", "Kiran at the front desk". */
  who: string;
  product: string;
  /** By voice, not in writing. */
  spoken: boolean;
  happiness: number | null;
  band: Band;
  bookings: number;
  /** What came of it, in a few words: modules trained, "renewed yearly plus", the case's subject. */
  upshot: string;
}

const openings = [
  'Spoke to {who}.',
  'Spoke with {who}, in between patients.',
  '{who} picked up.',
  'Got {who} on the second ring.',
  'Talked to {who}, good line.',
  '{who} on the phone, short on time.',
  'Call with {who}.',
  'Finally got {who}.',
];

const bodies: Record<Purpose, readonly string[]> = {
  welcome: [
    'Welcomed to {product}, walked through who to call for what.',
    'First call. Wants to know when patients will start seeing the page.',
    'Introduced myself. They bought because a colleague in the same lane uses it.',
    'Confirmed address, timings and the number on the board.',
    'Sale confirmed as told: same plan, same price. Front desk will run it day to day.',
    'Doctor is new to software, wants it slow and one thing at a time.',
    'Asked what a good first month looks like: 10 new patients, fewer no-shows.',
  ],
  expectations: [
    'Explained that bookings grow over 6-8 weeks, not overnight.',
    'Set expectations on reviews: they can reply, not remove.',
    'Went over no-shows and how reminders bring them down.',
    'They expected 50 bookings in week one; settled on 8 a week by month two.',
    'Agreed what we do and what the clinic does. Mailed the summary.',
    'Clear now that response time to requests decides the ranking.',
  ],
  profile: [
    'Photos of the clinic are dark, will send new ones.',
    'Timings corrected, evening slot was missing.',
    'Added fees, services and two more doctors.',
    'Registration number checked, degree spelling fixed.',
    "Profile complete but for the second doctor's photo.",
    'Wants the consulting fee hidden; explained why showing it helps.',
  ],
  rules: [
    'Marketplace rules explained, cancelled slots are their main worry.',
    'Went through cancellation and late-running rules with front desk.',
    'They did not know a declined request counts. Clear now.',
    'Explained how ranking treats unanswered requests.',
    'Rules done, {who} will brief the evening receptionist.',
  ],
  training: [
    'Trained on {upshot}.',
    '{upshot} done, they tried it themselves while I watched.',
    'Session on {upshot}; the new receptionist asked good questions.',
    'Did {upshot}. Needs one repeat, wrote the steps on paper for them.',
    'Covered {upshot}, clinic was quiet so we took our time.',
    'Screen shared: {upshot}. Printer trouble cost us ten minutes.',
  ],
  intervention: [
    '{bookings} bookings last week. Morning slots were closed by mistake, opened now.',
    'Usage is {band}. Front desk writes in the register first and forgets the system.',
    'Receptionist changed last month, nobody told the new one about the calendar.',
    'Suggested opening Sunday morning slots. Doctor will try for four weeks.',
    'Reminders were off. Switched on while on the call.',
    'Doctor was away ten days, bookings dipped because of that only.',
    'Compared them with similar clinics nearby: half the slots open. Agreed to open two more hours.',
    'Two doctors do not share the calendar yet; set it up together.',
    'Asked why requests wait. Tablet sits in the back room, will move it to the desk.',
  ],
  renewal: [
    'Renewal talk. {upshot}.',
    'Went through the year: bookings, no-shows saved, reviews. {upshot}.',
    '{upshot}. Asked about the yearly price twice.',
    'Wants to compare with the cheaper plan. {upshot}.',
    'Partner has to agree. {upshot}.',
    'Value is clear to the front desk, less so to the doctor. {upshot}.',
    "Asked for a discount, offered early renewal at today's price. {upshot}.",
  ],
  support: [
    'About: {upshot}. Looked at it together.',
    '{upshot}. Told them what we found so far and when I call next.',
    'Issue is {upshot}; passed to the product desk with screenshots.',
    '{upshot} checked, works on their side now.',
    'Second time {upshot}. Wants it fixed for good.',
    'Explained the way round {upshot} until it is mended.',
  ],
  collection: [
    'Payment pending. Cheque is signed, waits for pick-up.',
    'Reminded of the open amount. Accountant comes on Saturdays.',
    'Link had expired, sent a new one while on the call.',
    'Says it was paid by transfer, will send the reference.',
    "Wants the invoice in the clinic's name first.",
  ],
  feedback: [
    'Routine call. All fine, nothing open.',
    'Asked how things go: billing saves an hour in the evening.',
    'Likes reminders, would want them in the local language too.',
    'Feels the app is slow in the evening rush.',
    'Happy with the last answer from support.',
    'Would recommend to two colleagues, gave a name.',
    'No complaint, but says nobody called for a while.',
    'Wants a report by mail every Monday.',
  ],
};

const moods: Record<number, readonly string[]> = {
  1: ['Very upset, asked for my lead.', 'Irate. Let them finish first.', 'Says they will leave if this goes on.'],
  2: ['Not happy.', 'Sounded let down.', 'Polite but cold.'],
  3: ['Neutral.', 'Neither happy nor unhappy.', 'Matter-of-fact.'],
  4: ['Good mood.', 'Happy on the whole.', 'Friendly as always.'],
  5: ['Delighted!', 'Very happy, said thanks twice.', 'Best call of the day.'],
};

const closings = [
  'Best time is after 2.',
  'Call before the evening clinic.',
  'Prefers WhatsApp for small things.',
  'Speak slowly, poor line.',
  'Keep it short next time.',
  'Front desk is the one to ask.',
];

const unreached: Record<Exclude<Outcome, 'reached'>, readonly string[]> = {
  'no-answer': [
    '',
    '',
    '',
    '',
    'Rang out.',
    'Switched off.',
    'Not picking, will try after lunch.',
    'Busy twice.',
    'No answer, clinic opens at 5 today?',
  ],
  'call-back': [
    'With a patient, call later.',
    'Doctor in surgery, front desk says to call back.',
    '{who}: not now, please call back.',
    'Driving. Will talk later.',
    'In a meeting till evening.',
  ],
  'wrong-number': ['Number belongs to someone else now. Ask sales for the new one.', 'Wrong number, a shop answered.'],
  refused: ['Does not want calls this month.', '"Not interested", cut the call.', 'Asked to be written to only.'],
};

/** The note as an account manager would type it, short and in a hurry. May be empty when nobody picked up. */
export function note(random: Random, context: NoteContext): string {
  const fill = (text: string): string =>
    text
      .replace('{who}', context.who)
      .replace('{product}', context.product)
      .replace('{band}', context.band)
      .replace('{bookings}', String(context.bookings))
      .replace('{upshot}', context.upshot);
  if (context.outcome !== 'reached') return fill(random.pick(unreached[context.outcome]));
  const parts = [fill(random.pick(bodies[context.purpose]))];
  if (context.spoken && random.chance(0.6)) parts.unshift(fill(random.pick(openings)));
  if (context.happiness !== null && random.chance(0.7))
    parts.push(random.pick(moods[context.happiness] ?? ['Neutral.']));
  if (context.spoken && random.chance(0.22)) parts.push(random.pick(closings));
  // A sentence begins with a capital, also where the upshot came in first.
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/(^|[.?!] )([a-z])/g, (start) => start.toUpperCase());
}
