/** What can be seen of an account before it is lost. */
export const signKinds = [
  'band-fell',
  'unhappy',
  'broken-promise',
  'late-case',
  'no-talk',
  'owner-changed',
  'was-irate',
] as const;

export type SignKind = (typeof signKinds)[number];

/** A sign at one account: when it was first seen in the days looked at, and how often. Instants are epoch milliseconds. */
export interface Sign {
  sign: SignKind;
  firstAt: number;
  count: number;
}

/** An account with its signs until a moment: until it was lost, or until the end of the period for one that was kept. */
export interface Signed {
  account: string;
  until: number;
  signs: readonly Sign[];
}

/** How often a sign was there before customers were lost, and how often it was there with customers who stayed. */
export interface SignShare {
  sign: SignKind;
  lost: number;
  lostOf: number;
  kept: number;
  keptOf: number;
  /** How many times as frequent it is among the lost; null where it was seen at no kept one or nobody was looked at. */
  lift: number | null;
  /** Days before the loss at which it was first seen, in half of the cases; null where it was never seen. */
  daysEarly: number | null;
}

const DAY = 86_400_000;

/** The median of numbers, the mean of the middle two when they are even; null for none. */
export const median = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/**
 * Each sign with its share among the lost and among the kept: a sign that is as frequent with those who stayed warns of
 * nothing. What tells them apart most comes first.
 */
export const signShares = (lost: readonly Signed[], kept: readonly Signed[]): SignShare[] => {
  const having = (list: readonly Signed[], kind: SignKind) =>
    list.flatMap(({ signs, until }) => {
      const found = signs.find(({ sign }) => sign === kind);
      return found ? [(until - found.firstAt) / DAY] : [];
    });
  return signKinds
    .map((sign): SignShare => {
      const [withLost, withKept] = [having(lost, sign), having(kept, sign)];
      const [a, b] = [withLost.length / lost.length, withKept.length / kept.length];
      return {
        ...{ sign, lost: withLost.length, lostOf: lost.length, kept: withKept.length, keptOf: kept.length },
        lift: lost.length > 0 && b > 0 ? a / b : null,
        daysEarly: median(withLost),
      };
    })
    .toSorted((x, y) => difference(y) - difference(x));
};

/** Share among the lost less share among the kept. */
const difference = ({ lost, lostOf, kept, keptOf }: SignShare): number =>
  (lostOf > 0 ? lost / lostOf : 0) - (keptOf > 0 ? kept / keptOf : 0);

/** The earliest sign of an account, and how many days before the loss it was there. */
export const firstWarning = ({ signs, until }: Signed): { sign: SignKind; days: number } | null => {
  const [first] = signs.toSorted((a, b) => a.firstAt - b.firstAt);
  return first ? { sign: first.sign, days: (until - first.firstAt) / DAY } : null;
};
