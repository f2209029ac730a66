/** What somebody is trying to bring to an end on an account. */
export type EffortKind = 'reach' | 'case' | 'renewal';

/** An effort without a result yet: how often it was tried, over how many days. */
export interface OpenEffort {
  kind: EffortKind;
  account: { id: string; name: string };
  /** What it is about: the case's subject; empty for the others. */
  about: string;
  tries: number;
  /** Whole days since it began. */
  days: number;
  /** All tries were calls. */
  calls: boolean;
}

/** Efforts that came to a result, counted: `n` of them took so many tries and days. */
export interface ClosedEfforts {
  kind: EffortKind;
  tries: number;
  days: number;
  n: number;
}

/** What is usual for a kind of effort, learnt from those that came to a result. */
export interface Usual {
  tries: number;
  days: number;
  /** Nine of ten took no more than this. */
  tries_p90: number;
  days_p90: number;
  n: number;
}

export interface TooLong extends OpenEffort {
  usual: Usual;
  /** What there is more of than in nine of ten that came to a result. */
  over: 'tries' | 'days' | 'both';
  /** How far beyond the usual, for the order: 2 is twice as much as nine of ten took. */
  excess: number;
}

/** Fewer than this say nothing about what is usual. */
const ENOUGH = 10;
/** Nobody is told that a second try is too many, however lucky the others were. */
const LEAST_TRIES = 3;
const LEAST_DAYS = 2;

/** The smallest value that at least the share `q` of the weighted values does not exceed (inverse of the step function). */
export const weightedQuantile = (values: readonly { value: number; n: number }[], q: number): number => {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  const whole = sorted.reduce((sum, { n }) => sum + n, 0);
  let below = 0;
  for (const { value, n } of sorted) {
    below += n;
    if (below >= q * whole - 1e-9) return value;
  }
  return Number.NaN;
};

/** What is usual for a kind; null where too few came to a result to say. */
export const usualOf = (closed: readonly ClosedEfforts[], kind: EffortKind): Usual | null => {
  const own = closed.filter((each) => each.kind === kind && each.n > 0);
  const n = own.reduce((sum, each) => sum + each.n, 0);
  if (n < ENOUGH) return null;
  const mean = (of: 'tries' | 'days') => own.reduce((sum, each) => sum + each[of] * each.n, 0) / n;
  const p90 = (of: 'tries' | 'days') =>
    weightedQuantile(
      own.map((each) => ({ value: each[of], n: each.n })),
      0.9,
    );
  return { tries: mean('tries'), days: mean('days'), tries_p90: p90('tries'), days_p90: p90('days'), n };
};

/** Whether days alone can make it too long: a customer not reached for long was perhaps not tried. */
const daysCount = (kind: EffortKind): boolean => kind === 'case';

const judged = (effort: OpenEffort, usual: Usual | null): TooLong[] => {
  if (!usual) return [];
  const triesOver = effort.tries > Math.max(usual.tries_p90, LEAST_TRIES - 1);
  const daysOver = daysCount(effort.kind) && effort.days > Math.max(usual.days_p90, LEAST_DAYS);
  if (!triesOver && !daysOver) return [];
  const excess = Math.max(
    effort.tries / Math.max(usual.tries_p90, 1),
    daysCount(effort.kind) ? effort.days / Math.max(usual.days_p90, 1) : 0,
  );
  return [{ ...effort, usual, excess, over: triesOver && daysOver ? 'both' : triesOver ? 'tries' : 'days' }];
};

/**
 * What takes longer, or more tries, than nine of ten efforts of its kind that the team brought to a result; what is
 * furthest beyond the usual first, one entry for an account and kind.
 */
export const detectTooLong = (open: readonly OpenEffort[], closed: readonly ClosedEfforts[]): TooLong[] => {
  const kinds: Record<EffortKind, Usual | null> = {
    reach: usualOf(closed, 'reach'),
    case: usualOf(closed, 'case'),
    renewal: usualOf(closed, 'renewal'),
  };
  return open
    .flatMap((effort) => judged(effort, kinds[effort.kind]))
    .toSorted((a, b) => b.excess - a.excess || b.tries - a.tries || (a.account.id < b.account.id ? -1 : 1));
};

const short = (value: number): string => String(Math.round(value * 10) / 10);
const counted = (n: number, one: string, many: string): string => `${short(n)} ${n === 1 ? one : many}`;

const lacks: Record<EffortKind, string> = {
  reach: 'nobody reached who can act',
  case: 'not resolved',
  renewal: 'not renewed',
};

/** The finding in words, and the usual: "6 calls in 9 days, nobody reached who can act" and "usual: 2.4 calls". */
export const tooLongWords = (found: TooLong): { says: string; usual: string } => {
  const [one, many] = found.calls ? ['call', 'calls'] : ['try', 'tries'];
  const days = found.days < 1 ? 'today' : `in ${counted(found.days, 'day', 'days')}`;
  const tries =
    found.tries === 0
      ? `${counted(found.days, 'day', 'days')} without a talk`
      : `${counted(found.tries, one!, many!)} ${days}`;
  const about = found.about ? `${found.about}: ` : '';
  const usual =
    found.over === 'days' ? counted(found.usual.days, 'day', 'days') : counted(found.usual.tries, one!, many!);
  return { says: `${about}${tries}, ${lacks[found.kind]}`, usual: `usual: ${usual}` };
};
