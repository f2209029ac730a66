import type { Account } from './account.ts';
import { gladden } from './effects.ts';
import type { WorkDays } from './holidays.ts';
import type { Office } from './office.ts';
import { closes_hours, opens_hours } from './presence.ts';
import type { Random } from './random.ts';
import { at, dayAt, hoursAt, instantText } from './time.ts';
import { caseWords } from './words/case-words.ts';
import type { Channel } from './words/vocabulary.ts';

/** The promise to customers: an answer that holds within three days. */
const turn_around_seconds = 72 * 3600;

/** A customer asks for help; when and how it will end is drawn now, so that the case's row is written once. */
export function openCase(office: Office, account: Account, opened: number, channel: Channel): void {
  const random = office.random('case', account.index, opened);
  const { prompt, persuasion } = account.owner.skill;
  const words = caseWords(random);
  const resolves = intoWorkingHours(opened + random.lognormal(19 * 3600 * (1.75 - prompt), 1), office.workdays, random);
  const inTime = resolves - opened <= turn_around_seconds;
  const priority = random.weighted([
    ['normal', 66],
    ['high', 20],
    ['low', 14],
  ]);
  const resolved = resolves <= office.now;
  const score = resolved && random.chance(0.52) ? satisfaction(inTime, persuasion, random) : '';
  office.write('cases.csv', opened, [
    ...[office.id('K', 6), account.id, account.owner.id, instantText(opened), channel, words.reason, words.subject],
    ...[priority, resolved ? instantText(resolves) : '', resolved ? words.resolution : '', score],
  ]);
  account.cases.push({ subject: words.subject, resolves, inTime });
}

/** Cases that end today leave the customer glad or cross. */
export function closeCases(account: Account, day: number): void {
  for (const open of account.cases) if (dayAt(open.resolves) === day) gladden(account, open.inTime ? 0.12 : -0.35);
  account.cases = account.cases.filter((open) => dayAt(open.resolves) >= day);
}

/** 1 to 5, as customers give it after the answer. */
function satisfaction(inTime: boolean, persuasion: number, random: Random): number {
  return random.weighted(
    inTime
      ? [
          [5, 62 * persuasion],
          [4, 33],
          [3, 9],
          [2, 4],
          [1, 3],
        ]
      : [
          [5, 10],
          [4, 22],
          [3, 26],
          [2, 22],
          [1, 20],
        ],
  );
}

function intoWorkingHours(second: number, workdays: WorkDays, random: Random): number {
  const whole = Math.round(second);
  const day = dayAt(whole);
  if (workdays.isOpen(day) && hoursAt(whole) >= opens_hours && hoursAt(whole) < closes_hours) return whole;
  const next = workdays.isOpen(day) && hoursAt(whole) < opens_hours ? day : workdays.onOrAfter(day + 1);
  return at(next, random.between(9.8, 13));
}
