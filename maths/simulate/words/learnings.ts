import type { Random } from '../random.ts';

const good = {
  what: [
    'Sent the module list before the training call',
    "Called the front desk first and asked for the doctor's quiet hour",
    "Showed last month's no-shows in rupees",
    'Asked "what would make you stay?" before talking price',
    'Rang back ten minutes before the promised time',
    'Shared my screen instead of explaining',
    'Offered the yearly plan right after a good review came in',
    'Wrote the steps on one page for the receptionist',
    'Let the angry customer finish before saying a word',
    'Opened two evening slots together on the call',
    'Told the customer of the delay before the due time',
    'Took the new receptionist through reminders alone',
  ],
  effect: [
    'two no-shows less this week',
    'renewed the same day',
    'they moved up a plan',
    'rating went from 2 to 4',
    'six bookings more than last week',
    'the call took half the time',
    'they thanked us for it',
    'case closed in one call',
    'the doctor joined without asking',
  ],
};

const bad = {
  what: [
    'Promised a call for Tuesday without looking at my plan',
    'Talked price before value',
    'Trained only the doctor, the front desk was left out',
    'Took "fine" for an answer and did not ask about use',
    'Called at 11 in the morning rush',
    'Wrote the note in the evening and forgot what was promised',
    'Let the case wait for the product desk without telling the customer',
    'Sent the invoice without the tax number',
    'Assumed the owner decides; the brother does',
    'Did not check that reminders were on after setting up',
  ],
  effect: [
    'customer was told twice to wait',
    'lost the early renewal',
    'had to train again',
    'bookings fell for three weeks before I saw it',
    'was cut off after a minute',
    'had to say sorry',
    'a 1 in the rating',
    'they asked for my lead',
    'first promise broken this month',
  ],
};

const joins = [': ', ' and ', ', so ', ' – '];

/** Yesterday's learning as it is said in the huddle, in one breath. */
export function learning(random: Random, kind: 'good' | 'bad', account: string | null): string {
  const words = kind === 'good' ? good : bad;
  const where = account === null ? '' : random.pick([` (${account})`, ` with ${account}`, ` at ${account}`]);
  const text = `${random.pick(words.what)}${where}${random.pick(joins)}${random.pick(words.effect)}.`;
  if (kind === 'bad' && random.chance(0.4))
    return `${text} ${random.pick(['Next time I ask first.', 'Will check the plan before I promise.', 'Better: one line in the note at once.', 'Will call after 2 pm.'])}`;
  return text;
}
