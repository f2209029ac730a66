/** What becomes of something open on an account that changes hands. */
export const fates = ['goes', 'stays', 'off'] as const;
export type Fate = (typeof fates)[number];

/** Something open, as far as its fate depends on it. */
export interface OpenThing {
  /** To a customer, by somebody: the only kind that may be called off. */
  promise: boolean;
  /** The customer waits for it; other clocks are our own. */
  toCustomer: boolean;
  dueAt: number | null;
  owner: string | null;
  /** It is owed by whoever holds the account. */
  follows: boolean;
}

/**
 * What is proposed: it goes with the account. It stays with who owes it where that is somebody other than the holder (a
 * lead who was asked for help), and where the customer is to have it before the account changes hands.
 */
export const proposed = (thing: OpenThing, holder: string | null, from: number, now: number): Fate => {
  if (thing.owner !== null && thing.owner !== holder) return 'stays';
  return from > now && thing.toCustomer && thing.dueAt !== null && thing.dueAt <= from ? 'stays' : 'goes';
};

/** What has to be written down for a fate; null where it happens by itself. */
export const deedOf = (thing: OpenThing, fate: Fate): 'hand-to-owner' | 'hand-to-holder' | 'release' | null => {
  if (fate === 'off') return 'release';
  if (fate === 'stays') return thing.follows && thing.owner !== null ? 'hand-to-owner' : null;
  return thing.follows ? null : 'hand-to-holder';
};
