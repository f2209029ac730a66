/** An account as far as spreading needs it. */
export interface Spreadable {
  id: string;
  band: string | null;
  /** What it is worth in a year. */
  yearly: number | null;
}

export const ways = ['number', 'bands', 'money'] as const;
export type Way = (typeof ways)[number];

/** Round and round: nobody gets more than one account more than another, and of no band either. */
const byTurns = (accounts: readonly Spreadable[], people: readonly string[]): Map<string, string> =>
  new Map(accounts.map(({ id }, nth) => [id, people[nth % people.length]!]));

/** The dearest first, each to whoever has the least money so far, then the fewest accounts. */
const byMoney = (accounts: readonly Spreadable[], people: readonly string[]): Map<string, string> => {
  const given = people.map((person) => ({ person, money: 0, count: 0 }));
  const dearest = [...accounts].sort((a, b) => (b.yearly ?? 0) - (a.yearly ?? 0) || (a.id < b.id ? -1 : 1));
  const found = new Map<string, string>();
  for (const { id, yearly } of dearest) {
    const next = given.reduce((least, each) =>
      each.money < least.money || (each.money === least.money && each.count < least.count) ? each : least,
    );
    next.money += yearly ?? 0;
    next.count += 1;
    found.set(id, next.person);
  }
  return found;
};

/**
 * Who gets which account, spread evenly: by number in the order given, by number within each band, or by what they are
 * worth. Pure, and the same for the same input.
 * @throws {RangeError} when there is nobody to give to
 */
export const spread = (accounts: readonly Spreadable[], people: readonly string[], way: Way): Map<string, string> => {
  if (people.length === 0) throw new RangeError('There is nobody to give the accounts to.');
  if (way === 'money') return byMoney(accounts, people);
  if (way === 'number') return byTurns(accounts, people);
  const bands = Map.groupBy(accounts, ({ band }) => band);
  return byTurns([...bands.values()].flat(), people);
};
