/** A bucket in figures: how many accounts, of which bands, worth what a year. */
export interface BucketFigures {
  accounts: number;
  bands: Record<string, number>;
  yearly: number;
}

/** An account as far as buckets depend on it. */
export interface Moving {
  id: string;
  band: string | null;
  yearly: number | null;
  endsOn: string | null;
  owner: { id: string } | null;
}

export interface PersonBefore {
  id: string;
  name: string;
  before: BucketFigures;
}

export interface PersonEffect extends PersonBefore {
  after: BucketFigures;
  /** Terms that end between the hand-over and the end of its month and change hands. */
  endings: { gained: number; given: number; gainedWorth: number; givenWorth: number };
}

const rounded = (amount: number): number => Math.round(amount * 100) / 100;

const add = (figures: BucketFigures, { band, yearly }: Moving, sign: 1 | -1): void => {
  const key = band ?? 'none';
  figures.accounts += sign;
  figures.bands[key] = (figures.bands[key] ?? 0) + sign;
  figures.yearly = rounded(figures.yearly + sign * (yearly ?? 0));
};

/**
 * The buckets of everybody concerned before and after. Pure: the server's preview and the page, where single accounts
 * are sent elsewhere, come to the same figures.
 * @param to who gets which account; what isn't named stays
 */
export const effectsOf = (
  accounts: readonly Moving[],
  to: ReadonlyMap<string, string>,
  people: readonly PersonBefore[],
  endsInMonth: (day: string) => boolean,
): PersonEffect[] => {
  const effects = new Map(
    people.map((person): [string, PersonEffect] => {
      const { id, name, before } = person;
      const after = { ...before, bands: { ...before.bands } };
      return [id, { id, name, before, after, endings: { gained: 0, given: 0, gainedWorth: 0, givenWorth: 0 } }];
    }),
  );
  for (const account of accounts) {
    const last = account.owner?.id;
    const next = to.get(account.id) ?? last;
    if (next === last) continue;
    const gains = next === undefined ? undefined : effects.get(next);
    const gives = last === undefined ? undefined : effects.get(last);
    if (gains) add(gains.after, account, 1);
    if (gives) add(gives.after, account, -1);
    if (account.endsOn === null || !endsInMonth(account.endsOn)) continue;
    if (gains) {
      gains.endings.gained += 1;
      gains.endings.gainedWorth = rounded(gains.endings.gainedWorth + (account.yearly ?? 0));
    }
    if (gives) {
      gives.endings.given += 1;
      gives.endings.givenWorth = rounded(gives.endings.givenWorth + (account.yearly ?? 0));
    }
  }
  return [...effects.values()];
};

/** Whether a day lies between a hand-over's day and the end of its month. */
export const inMonthAfter =
  (first: string) =>
  (day: string): boolean =>
    day >= first && day.slice(0, 7) === first.slice(0, 7);
