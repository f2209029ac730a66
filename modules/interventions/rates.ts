import type { Place, Snapshot } from './snapshot.ts';

/** An account of an earlier month as it was then, and what came of it by the month's end. */
export interface Sample {
  snapshot: Snapshot;
  /** How many readings were still to come in that month. */
  toCome: number;
  moved: boolean;
  /** Whether somebody talked with it between then and the month's end. */
  talked: boolean;
}

interface Tally {
  n: number;
  moved: number;
  talked: number;
  talkedMoved: number;
}

/** How often like accounts moved, by what was to come and by place; by trend, too; by training, too. */
export type Rates = ReadonlyMap<string, Tally>;

/** The chance of an account, and those like it that it was learnt from. */
export interface Chance {
  chance: number;
  like: Tally;
  /** What they have in common with the account. */
  alike: 'place' | 'trend' | 'trained' | 'nothing';
  /** Accounts of one key share what is not known about their rate. */
  key: string;
  /** How many accounts the rate is as good as known from. */
  known: number;
}

/** An average of a wider group weighs as much as this many accounts. */
const PULL = 6;
/** More readings to come than this are as good as this many. */
export const MOST_TO_COME = 5;
/** Words about like accounts need so many of them. */
const LEAST_LIKE = 8;

/**
 * Where history has nothing to say: a guess by distance alone, for a whole month ahead. It weighs as much as six accounts,
 * so a few dozen of the organisation's own outweigh it.
 */
const guess: Readonly<Record<Place, number>> = { there: 0.7, close: 0.3, halfway: 0.12, far: 0.05, 'very-far': 0.02 };

const keysOf = ({ place, trend, trained }: Snapshot, toCome: number): readonly [string, string, string] => {
  const first = `${Math.min(toCome, MOST_TO_COME)} ${place}`;
  return [first, `${first} ${trend}`, `${first} ${trend} ${trained ? 'trained' : 'untrained'}`];
};

/** Counts the samples. */
export function learn(samples: readonly Sample[]): Rates {
  const tallies = new Map<string, Tally>();
  for (const { snapshot, toCome, moved, talked } of samples)
    for (const key of keysOf(snapshot, toCome)) {
      const before = tallies.get(key) ?? { n: 0, moved: 0, talked: 0, talkedMoved: 0 };
      tallies.set(key, {
        n: before.n + 1,
        moved: before.moved + Number(moved),
        talked: before.talked + Number(talked),
        talkedMoved: before.talkedMoved + Number(talked && moved),
      });
    }
  return tallies;
}

const nobody: Tally = { n: 0, moved: 0, talked: 0, talkedMoved: 0 };
/** The guess is for a month of weekly readings; for fewer it is less. */
const a_month = 4;

const settled = ({ place }: Snapshot): Chance => ({
  chance: place === 'there' ? 1 : 0,
  like: nobody,
  alike: 'nothing',
  key: 'settled',
  known: 1,
});

const levels = ['place', 'trend', 'trained'] as const;

/**
 * The chance that an account moves: how often those like it did, each narrower group pulled towards the wider one by the
 * weight of six accounts (the mean of a beta distribution with the wider group's rate as its prior), the widest towards a
 * guess by distance alone.
 * @param toCome readings still to come until the month's end: without any, nothing changes any more
 */
export function chanceOf(rates: Rates, snapshot: Snapshot, toCome: number): Chance {
  if (toCome <= 0) return settled(snapshot);
  let chance = guess[snapshot.place] * (snapshot.place === 'there' ? 1 : Math.min(1, toCome / a_month));
  let found: Pick<Chance, 'like' | 'alike'> = { like: nobody, alike: 'nothing' };
  let [known, key] = [PULL, `${toCome} ${snapshot.place}`];
  for (const [index, own] of keysOf(snapshot, toCome).entries()) {
    const tally = rates.get(own) ?? nobody;
    chance = (tally.moved + PULL * chance) / (tally.n + PULL);
    if (tally.n > 0) [known, key] = [tally.n + PULL, own];
    if (tally.n >= LEAST_LIKE || (index === 0 && tally.n > 0)) found = { like: tally, alike: levels[index]! };
  }
  return { chance, key, known, ...found };
}
