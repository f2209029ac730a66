import type { Pack, Rule } from '../../../catalogue/packs/schema.ts';
import { measureAbout } from '../page.ts';
import { clockWords, durationWords } from '../words/duration-words.ts';
import { hoursWords } from '../words/hours-words.ts';
import { conditionsWords, triggerWords } from '../words/trigger-words.ts';
import { amountWords, numberWords } from '../words/value-words.ts';
import { itemName } from './places.ts';

type Group = Record<string, unknown>;

/** The words of a step inside a thing; '' where the thing's own name says enough. */
const labels: Record<string, string> = {
  clock: '',
  from: 'begins at',
  benchmark: 'benchmark',
  onlyIf: 'only if',
  if: 'if',
  opens: 'starts with',
  closes: 'done by',
  cancels: 'called off by',
  pauses: 'waits from',
  resumes: 'goes on with',
  reopens: 'comes back with',
  moves: 'gets another date by',
  escalations: 'who is told when',
  earlyFromDays: 'early from days before the end',
  windowDays: 'worked on from days before the end',
  quietDays: 'at risk after days without a talk',
  unhappyAtMost: 'at risk from a happiness of',
  talkSecondsAtLeast: 'seconds of talk at least',
  because: 'reason',
  off: '',
  retired: '',
  critical: '',
};

/** What a switch says when it is turned. */
const switched: Record<string, { on: string; off: string }> = {
  off: { on: 'switched off', off: 'switched on' },
  retired: { on: 'retired', off: 'offered again' },
  critical: { on: 'critical from now on', off: 'no longer critical' },
};

/** The same things in another order. */
const isOrder = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length &&
  a.length > 1 &&
  a.every((each) => typeof each === 'string' && b.includes(each)) &&
  new Set(a).size === a.length;

/** The names of the things that a path goes through, from the newer pack where it is there. */
const namesAlong = (path: readonly string[], pack: Pack, other: Pack): string[] => {
  const names: string[] = [];
  let [a, b]: unknown[] = [pack, other];
  const into = (place: unknown, step: string): unknown =>
    Array.isArray(place) ? place.find((item) => itemName(item) === step) : (place as Group | undefined)?.[step];
  for (const step of path) {
    const list = Array.isArray(a) || Array.isArray(b);
    [a, b] = [into(a, step), into(b, step)];
    const item = (a ?? b) as Group | undefined;
    if (list)
      names.push(
        String(
          item?.['title'] ??
            item?.['name'] ??
            item?.['ask'] ??
            (item?.['measure'] ? measureAbout(pack, step).name : step),
        ),
      );
    else names.push(labels[step] ?? step.replaceAll('-', ' '));
  }
  return names;
};

const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const stepWords = (step: Rule['escalations'][number]): string =>
  `${durationWords((step.before ?? step.after)!)} ${step.before ? 'before' : 'after'} to the ${step.to}`;

const listWords = (value: unknown[], step: string): string => {
  if (value.length === 0) return 'none';
  if (step === 'escalations') return (value as Rule['escalations']).map(stepWords).join(', ');
  if (step === 'onlyIf' || step === 'if') return conditionsWords(value as Rule['onlyIf']);
  return value
    .map((each) =>
      isGroup(each)
        ? 'fact' in each
          ? triggerWords(each as never)
          : String(each['name'] ?? each['field'] ?? '…')
        : String(each),
    )
    .join('; ');
};

const valueWords = (value: unknown, path: readonly string[], pack: Pack): string => {
  const step = path.at(-1) ?? '';
  if (value === undefined || value === null) return 'none';
  if (Array.isArray(value)) return listWords(value, step);
  if (step === 'clock') return clockWords(value as Rule['clock']);
  if (step === 'week') return hoursWords({ week: value } as Pack['calendar']).join(', ');
  if (step === 'opens') return triggerWords(value as Rule['opens']);
  if (typeof value === 'number')
    return path[0] === 'measures' && step !== 'weight'
      ? amountWords(value, measureAbout(pack, path[1] ?? '').unit)
      : numberWords(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isGroup(value)) {
    if (path[0] === 'measures' && 'benchmark' in value)
      return `benchmark ${valueWords(value['benchmark'], [...path, 'benchmark'], pack)}`;
    return String(
      value['sentence'] ??
        value['because'] ??
        value['hint'] ??
        (isGroup(value['clock']) ? clockWords(value['clock'] as never) : ''),
    );
  }
  return String(value);
};

/** A place in words: `Effective calls a day, benchmark`. */
export const placeWords = (path: readonly string[], old: Pack, now: Pack): string => {
  const names = namesAlong(path, now, old);
  // The programme and the kind of list are left out where the rule's or measure's own name follows.
  const skip =
    path[0] === 'programmes' && path.length > 3
      ? 3
      : path[0] === 'usage' && path.length > 2
        ? 2
        : path.length > 1 && ['taxonomies', 'measures', 'scorecards', 'rituals', 'stages', 'modules'].includes(path[0]!)
          ? 1
          : 0;
  const words = names.slice(skip).filter(Boolean).join(', ');
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}` || 'The pack';
};

/** What there is to say of a thing, in brackets; nothing where its name says all. */
const inBrackets = (words: string, before = ''): string => (words === '' ? '' : ` (${before}${words})`);

/** A difference in words: `First contact: 3 days → 2 days`, `Effective calls a day, benchmark: 20 → 22`. */
export const describePlace = (
  path: readonly string[],
  before: unknown,
  after: unknown,
  old: Pack,
  now: Pack,
): string => {
  const title = placeWords(path, old, now);
  const onOff = switched[path.at(-1) ?? ''];
  if (onOff) return `${title}: ${after === true ? onOff.on : onOff.off}`;
  if (Array.isArray(before) && Array.isArray(after) && isOrder(before, after)) return `${title}: in another order`;
  if (before === undefined) return `${title}: new${inBrackets(valueWords(after, path, now))}`;
  if (after === undefined) return `${title}: taken out${inBrackets(valueWords(before, path, old), 'was ')}`;
  return `${title}: ${valueWords(before, path, old)} → ${valueWords(after, path, now)}`;
};
