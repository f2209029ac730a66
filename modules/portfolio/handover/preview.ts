import { localDate } from '../../../maths/calendar/index.ts';
import { proposed } from './choice.ts';
import type { Loaded, Owed } from './load.ts';
import type { Bucket, HandedAccount } from './store.ts';

/** A bucket in figures: how many accounts, of which bands, worth what a year, and the terms that end in the month. */
export interface BucketFigures {
  accounts: number;
  bands: Record<string, number>;
  yearly: number;
}

export interface PersonEffect {
  id: string;
  name: string;
  before: BucketFigures;
  after: BucketFigures;
  /** Terms that end between the hand-over and the end of that month and change hands: gained less given. */
  endings: { gained: number; given: number; gainedWorth: number; givenWorth: number };
}

const emptyFigures = (): BucketFigures => ({ accounts: 0, bands: {}, yearly: 0 });

const add = (
  figures: BucketFigures,
  { band, yearly }: { band: string | null; yearly: number | null },
  sign: 1 | -1,
) => {
  const key = band ?? 'none';
  figures.accounts += sign;
  figures.bands[key] = (figures.bands[key] ?? 0) + sign;
  figures.yearly = Math.round((figures.yearly + sign * (yearly ?? 0)) * 100) / 100;
};

const beforeOf = (buckets: readonly Bucket[], person: string): BucketFigures => {
  const figures = emptyFigures();
  for (const each of buckets.filter((bucket) => bucket.person === person)) {
    figures.accounts += each.accounts;
    figures.bands[each.band ?? 'none'] = each.accounts;
    figures.yearly = Math.round((figures.yearly + each.yearly) * 100) / 100;
  }
  return figures;
};

/** The buckets of everybody concerned before and after. Pure: the same accounts and choices give the same figures. */
export const effectsOf = (
  accounts: readonly HandedAccount[],
  to: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  buckets: readonly Bucket[],
  endsInMonth: (day: string) => boolean,
): PersonEffect[] => {
  const effects = new Map(
    [...names].map(([id, name]): [string, PersonEffect] => {
      const before = beforeOf(buckets, id);
      const after = { ...before, bands: { ...before.bands } };
      return [id, { id, name, before, after, endings: { gained: 0, given: 0, gainedWorth: 0, givenWorth: 0 } }];
    }),
  );
  for (const account of accounts) {
    const next = to.get(account.id)!;
    const last = account.owner?.id;
    if (next === last) continue;
    const [gains, gives] = [effects.get(next), last ? effects.get(last) : undefined];
    if (gains) add(gains.after, account, 1);
    if (gives) add(gives.after, account, -1);
    if (account.endsOn === null || !endsInMonth(account.endsOn)) continue;
    if (gains)
      [gains.endings.gained, gains.endings.gainedWorth] = [
        gains.endings.gained + 1,
        gains.endings.gainedWorth + (account.yearly ?? 0),
      ];
    if (gives)
      [gives.endings.given, gives.endings.givenWorth] = [
        gives.endings.given + 1,
        gives.endings.givenWorth + (account.yearly ?? 0),
      ];
  }
  return [...effects.values()];
};

const promiseLine = ({ from, now }: Loaded, account: HandedAccount, thing: Owed) => ({
  id: thing.row.id,
  title: thing.row.title,
  text: typeof thing.row.details.text === 'string' ? thing.row.details.text : (thing.row.details.purpose ?? null),
  toCustomer: thing.row.direction === 'to-customer',
  dueAt: thing.row.due_at,
  late: thing.row.due_at !== null && thing.row.due_at < now,
  owner: thing.row.owner_id ? { id: thing.row.owner_id, name: thing.row.owner_name ?? '' } : null,
  mayBeOff: thing.promise,
  does: proposed(thing, account.owner?.id ?? null, from, now) as 'goes' | 'stays',
});

/** What a hand-over would do, account by account and person by person. Writes nothing. */
export const previewOf = (loaded: Loaded, to: ReadonlyMap<string, string>, buckets: readonly Bucket[]) => {
  const { accounts, people, owed, from, context } = loaded;
  const names = new Map(accounts.flatMap(({ owner }) => (owner ? [[owner.id, owner.name] as const] : [])));
  for (const { id, name } of people.values()) names.set(id, name);
  const month = localDate(context.organisation.zone, from).slice(0, 7);
  const first = localDate(context.organisation.zone, from);
  const inMonth = (day: string) => day >= first && day.startsWith(month);
  return {
    from,
    month,
    currency: context.organisation.currency,
    lines: accounts.map((account) => ({
      account: { id: account.id, key: account.key, name: account.name, band: account.band },
      from: account.owner,
      to: { id: to.get(account.id)!, name: names.get(to.get(account.id)!)! },
      yearly: account.yearly,
      endsOn: account.endsOn,
      promises: (owed.get(account.id) ?? []).map((thing) => promiseLine(loaded, account, thing)),
    })),
    people: effectsOf(accounts, to, names, buckets, inMonth).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};
