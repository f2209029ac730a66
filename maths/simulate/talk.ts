import type { Account } from './account.ts';
import { effectOf, gladden } from './effects.ts';
import { followUp, type FollowUp } from './follow-up.ts';
import type { Occasion } from './occasion.ts';
import type { Office } from './office.ts';
import { dialled } from './phone-log.ts';
import { auditMaybe } from './quality.ts';
import type { Random } from './random.ts';
import type { Person } from './staff.ts';
import { at, dayAt, day_seconds, hoursAt, instantText } from './time.ts';
import { bandOf } from './usage.ts';
import { note } from './words/notes.ts';
import type { Outcome, Purpose } from './words/vocabulary.ts';

const usual_seconds: Record<Purpose, number> = {
  welcome: 330,
  expectations: 390,
  profile: 340,
  rules: 320,
  training: 660,
  intervention: 260,
  renewal: 290,
  support: 220,
  collection: 120,
  feedback: 160,
};

/** Clinics are hard to get in the morning rush and easy after lunch. */
function hourFactor(hours: number): number {
  return hours < 10.5 ? 0.85 : hours < 13 ? 0.97 : hours < 16.5 ? 1.14 : 0.95;
}

export function talkSeconds(random: Random, purpose: Purpose): number {
  return Math.max(45, Math.round(random.lognormal(usual_seconds[purpose], 0.45)));
}

function outcomeOf(person: Person, account: Account, occasion: Occasion, random: Random): Outcome {
  if (occasion.onTheLine_seconds !== undefined) return 'reached';
  if (occasion.channel !== 'call') return random.chance(0.85) ? 'reached' : 'no-answer';
  const chance =
    person.skill.reach * account.reachability * hourFactor(hoursAt(occasion.at)) * (occasion.agreed ? 1.35 : 1);
  if (random.chance(Math.min(0.93, chance))) return 'reached';
  return random.weighted<Outcome>([
    ['no-answer', 76],
    ['call-back', 20],
    ['wrong-number', 1],
    ['refused', 3],
  ]);
}

/** One dial, mail or chat with everything that follows from it. Gives the seconds it took and whether it was a talk. */
export function talk(
  office: Office,
  person: Person,
  account: Account,
  occasion: Occasion,
  random: Random,
): { seconds: number; reached: boolean } {
  let outcome = outcomeOf(person, account, occasion, random);
  const invented = outcome === 'no-answer' && occasion.channel === 'call' && random.chance(2 * person.skill.invents);
  const talked_seconds =
    outcome === 'reached'
      ? (occasion.onTheLine_seconds ?? talkSeconds(random, occasion.purpose))
      : outcome === 'no-answer'
        ? 0
        : random.int(9, 48);
  if (invented) outcome = 'reached';
  else if (occasion.channel === 'call' && occasion.onTheLine_seconds === undefined) {
    const unanswered = random.weighted<'NO ANSWER' | 'BUSY' | 'FAILED'>([
      ['NO ANSWER', 78],
      ['BUSY', 17],
      ['FAILED', 5],
    ]);
    dialled(office, person, account, {
      start: occasion.at,
      ring_seconds: talked_seconds > 0 ? random.int(5, 22) : random.int(18, 44),
      talk_seconds: talked_seconds,
      disposition: talked_seconds > 0 ? 'ANSWERED' : unanswered,
    });
  }
  const said_seconds = invented ? random.int(150, 420) : talked_seconds;
  write(office, person, account, occasion, outcome, said_seconds, invented, random);
  return { seconds: invented ? 60 : talked_seconds + 40, reached: outcome === 'reached' };
}

function write(
  office: Office,
  person: Person,
  account: Account,
  occasion: Occasion,
  outcome: Outcome,
  seconds: number,
  invented: boolean,
  random: Random,
): void {
  const day = dayAt(occasion.at);
  const end = occasion.at + seconds;
  const reached = outcome === 'reached';
  const happiness = reached && random.chance(0.55) ? rating(account, random) : null;
  const upshot = reached && !invented ? effectOf(office, person, account, occasion.purpose, end, random) : 'still open';
  const who = account.contacts[random.chance(0.55) ? 0 : random.int(0, account.contacts.length - 1)];
  const text = note(random, {
    spoken: occasion.channel === 'call' || occasion.channel === 'meeting',
    ...{ purpose: occasion.purpose, outcome, happiness, upshot, bookings: account.bookings },
    ...{ band: bandOf(account.bookings), product: account.products[0] ?? 'book' },
    who:
      who === undefined
        ? 'front desk'
        : who.job === 'front desk'
          ? `${who.name.split(' ')[0]} at the front desk`
          : who.name,
  });
  const id = office.id('I', 7);
  const follow: FollowUp = followUp(office, person, account, occasion, outcome, id, random);
  account.lastDial = day;
  if (reached) account.lastTalk = day;
  const entered = enteredAt(office, person, end, random);
  const written = office.write(
    'interactions.csv',
    occasion.at,
    [
      ...[id, account.id, person.id, instantText(occasion.at), occasion.channel, occasion.purpose, outcome],
      ...[Math.round(seconds / 60), happiness ?? '', text, follow.promised],
      ...[
        follow.promised_by === null ? '' : instantText(follow.promised_by),
        follow.next_at === null ? '' : instantText(follow.next_at),
      ],
      ...[follow.next_channel, follow.next_purpose, follow.next_agenda, follow.next_expected, instantText(entered)],
      follow.keeps,
    ],
    entered,
  );
  if (written && reached) auditMaybe(office, person, id, occasion.channel, entered, random);
}

/** Customers answer in whole points, around how they feel. */
function rating(account: Account, random: Random): number {
  const felt = Math.min(5, Math.max(1, Math.round(random.normal(account.happiness, 0.55))));
  // The feeling wanders, and comes back to the middle by itself.
  gladden(account, 0.02 * (3.6 - account.happiness) + random.normal(0, 0.04));
  return felt;
}

/** Most write at once, some in the evening, the next morning or days later; a few date a talk back. */
function enteredAt(office: Office, person: Person, end: number, random: Random): number {
  const soon = end + random.int(20, 260);
  if (random.chance(person.skill.invents > 0 ? 0.006 : 0.001)) {
    return at(office.workdays.after(dayAt(end), random.int(3, 7)), random.between(17, 18.4));
  }
  if (!random.chance(person.skill.entersLate)) return soon;
  const how = random.next();
  if (how < 0.5) return Math.max(soon, at(dayAt(end), random.between(18.2, 19.4)));
  const later = office.workdays.after(dayAt(end), how < 0.88 ? 1 : 2);
  return Math.min(at(later, random.between(9.6, 10.4)), end + 5 * day_seconds);
}
