import { localDate } from '../../../maths/calendar/index.ts';
import { proposed } from './choice.ts';
import { type BucketFigures, effectsOf, inMonthAfter, type PersonBefore } from './effects.ts';
import type { Loaded, Owed } from './load.ts';
import type { Bucket, HandedAccount } from './store.ts';

const beforeOf = (buckets: readonly Bucket[], person: string): BucketFigures => {
  const figures: BucketFigures = { accounts: 0, bands: {}, yearly: 0 };
  for (const each of buckets.filter((bucket) => bucket.person === person)) {
    figures.accounts += each.accounts;
    figures.bands[each.band ?? 'none'] = each.accounts;
    figures.yearly = Math.round((figures.yearly + each.yearly) * 100) / 100;
  }
  return figures;
};

const promiseLine = ({ from, now }: Loaded, account: HandedAccount, thing: Owed) => ({
  id: thing.row.id,
  title: thing.row.title,
  text: typeof thing.row.details.text === 'string' ? thing.row.details.text : (thing.row.details.purpose ?? null),
  toCustomer: thing.toCustomer,
  dueAt: thing.dueAt,
  late: thing.dueAt !== null && thing.dueAt < now,
  owner: thing.owner ? { id: thing.owner, name: thing.row.owner_name ?? '' } : null,
  mayBeOff: thing.promise,
  does: proposed(thing, account.owner?.id ?? null, from, now) as 'goes' | 'stays',
});

/** What a hand-over would do, account by account and person by person. Writes nothing. */
export const previewOf = (loaded: Loaded, to: ReadonlyMap<string, string>, buckets: readonly Bucket[]) => {
  const { accounts, people, owed, from, context } = loaded;
  const names = new Map(accounts.flatMap(({ owner }) => (owner ? [[owner.id, owner.name] as const] : [])));
  for (const { id, name } of people.values()) names.set(id, name);
  const day = localDate(context.organisation.zone, from);
  const before = [...names].map(([id, name]): PersonBefore => ({ id, name, before: beforeOf(buckets, id) }));
  return {
    from,
    day,
    currency: context.organisation.currency,
    lines: accounts.map((account) => ({
      account: { id: account.id, key: account.key, name: account.name, band: account.band },
      from: account.owner,
      to: { id: to.get(account.id)!, name: names.get(to.get(account.id)!)! },
      yearly: account.yearly,
      endsOn: account.endsOn,
      promises: (owed.get(account.id) ?? []).map((thing) => promiseLine(loaded, account, thing)),
    })),
    people: effectsOf(accounts, to, before, inMonthAfter(day)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};
