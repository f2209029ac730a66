import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import type { Today, TodayRow } from './queries.ts';
import type { TodaySay } from './today-texts.ts';

/** What the words of a row are made with. */
export interface Wording {
  now: number;
  say: TodaySay;
  format: Format;
  bands: Today['bands'];
  metric: string;
}

type Commitment = NonNullable<TodayRow['commitment']>;
type Chance = NonNullable<TodayRow['chance']>;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const dayOnly = (at: number, { format, now }: Wording) => format.day(at, now);

/** What a row is about: the rule's own title, or what kind of chance it is. */
export function titleOf({ commitment, chance }: TodayRow, { say }: Wording): string {
  if (commitment) return titleOfDue(commitment, say);
  return chance ? say(`title.${chance.kind}`) : '';
}

/** A promise and an issue are known by their own words, a planned talk by what it is about. */
function titleOfDue({ programme, rule, title, details }: Commitment, say: TodaySay): string {
  const purpose = text(details['purpose']);
  if (programme === 'plan' && purpose) return say('title.planned', { purpose });
  const worded = ['promise', 'their-promise'].includes(rule) || ['support', 'projects'].includes(programme);
  const own = worded ? text(details['text']) : null;
  return own === null ? title : own.charAt(0).toUpperCase() + own.slice(1);
}

/** Why a row stands on the list, in words, from what is known of it. */
export function reasonOf({ commitment, chance }: TodayRow, wording: Wording): string {
  if (commitment) return [whyDue(commitment, wording), moved(commitment, wording)].filter(Boolean).join('; ');
  return chance ? whyChance(chance, wording) : '';
}

function whyDue(commitment: Commitment, wording: Wording): string {
  const { programme, rule, details, openedAt, because, paused } = commitment;
  const { say, format, now } = wording;
  const when = format.when(openedAt, now);
  const agenda = text(details['agenda']) ?? text(details['text']);
  if (paused) return waiting(paused, wording);
  if (programme === 'plan') return whyPlanned(commitment, agenda, wording);
  if (rule === 'call-back')
    return agenda ? say('why.call-back', { when, agenda }) : say('why.call-back-bare', { when });
  if (programme === 'renewals') return whyTerm(commitment, wording);
  if (programme === 'promise') return say(rule === 'their-promise' ? 'why.their-promise' : 'why.promise', { when });
  if (programme === 'onboarding' && because) return say('why.paid', { when, because });
  if (agenda) return say('why.case', { rule: commitment.title, when });
  return because ?? say('why.open', { when });
}

function waiting({ because, since }: NonNullable<Commitment['paused']>, { say, format, now }: Wording): string {
  const known = ['customer', 'us', 'third-party'] as const;
  return say(`why.waiting-${known.find((one) => one === because) ?? 'nobody'}`, { when: format.when(since, now) });
}

function whyPlanned({ openedAt, details }: Commitment, agenda: string | null, wording: Wording): string {
  const { say } = wording;
  const day = dayOnly(openedAt, wording);
  const why = agenda ? say('why.planned', { day, agenda }) : say('why.planned-bare', { day });
  const expected = text(details['expected']);
  return expected ? say('why.planned-expect', { why, expected }) : why;
}

function whyTerm({ details, dueAt, because }: Commitment, wording: Wording): string {
  const { say, format, now } = wording;
  const { amount, plannedAt } = details;
  const ends = typeof plannedAt === 'number' ? plannedAt : dueAt;
  if (typeof amount !== 'number' || ends === null) return because ?? '';
  const plan = [text(details['product']), text(details['plan'])].filter(Boolean).join(' ');
  const over = dueAt !== null && dueAt < now;
  return say(over ? 'why.term-ended' : 'why.term-ends', {
    money: format.money(amount),
    plan,
    day: dayOnly(ends, wording),
  });
}

function moved({ moves, firstDueAt }: Commitment, wording: Wording): string {
  if (moves === 0 || firstDueAt === null) return '';
  return wording.say('why.moved', { count: moves, day: wording.format.when(firstDueAt, wording.now) });
}

function whyChance(chance: Chance, wording: Wording): string {
  const { say, format, bands, metric } = wording;
  const at = 'band' in chance ? bands.findIndex(({ key }) => key === chance.band) : -1;
  switch (chance.kind) {
    case 'rising':
      return say('why.rising', {
        change: format.change(chance.change),
        short: format.number(chance.short),
        metric,
        band: bands[at + 1]?.name ?? '',
      });
    case 'falling':
      return say('why.falling', { change: format.change(chance.change), band: bands[at]?.name ?? chance.band });
    case 'ending':
      return say('why.ending', { money: format.money(chance.amount, chance.currency), product: chance.product });
    case 'no-plan':
      return chance.lastContactAt === null
        ? say('why.never-spoken')
        : say('why.spoken', { day: dayOnly(chance.lastContactAt, wording) });
  }
}
