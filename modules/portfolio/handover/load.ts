import { localDate, startOfLocalDay } from '../../../maths/calendar/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { type CommitmentRead, goesWithAccount, openOnAccounts } from '../../commitments/index.ts';
import { type KeptContext, openContext } from '../../organisation/index.ts';
import { visiblePeople } from '../../people/index.ts';
import type { OpenThing } from './choice.ts';
import { accountsToHand, type HandedAccount, type Holder, peopleToHold } from './store.ts';

/** Something open on an account, with what its fate depends on. */
export interface Owed extends OpenThing {
  row: CommitmentRead;
}

/** Everything that a hand-over is about, as it is now. */
export interface Loaded {
  context: KeptContext;
  accounts: HandedAccount[];
  people: Map<string, Holder>;
  owed: Map<string, Owed[]>;
  now: number;
  /** When it takes effect, epoch milliseconds. */
  from: number;
}

const owedOf = (context: KeptContext, row: CommitmentRead): Owed => ({
  row,
  promise: row.programme === 'promise' && row.subject !== null,
  toCustomer: row.direction === 'to-customer',
  dueAt: row.due_at,
  owner: row.owner_id,
  follows: goesWithAccount(context, row),
});

/** The moment at which a day's hand-over takes effect: the beginning of that local day, or now when it is today. */
const momentOf = (day: string | null, zone: string, now: number): number => {
  const today = localDate(zone, now);
  if (day === null || day === today) return now;
  if (day < today)
    throw new Problem(
      'not-valid',
      'The hand-over can’t begin in the past: credit stays with who held the account then.',
      [{ where: 'body.from', what: 'Choose today or a later day.' }],
    );
  return startOfLocalDay(zone, day);
};

/**
 * Reads what a hand-over is about, and refuses it where an account or a person isn't the caller's to dispose of.
 * @throws {Problem} 404
 */
export const loadHandover = async (
  tx: Tx,
  app: App,
  caller: Caller,
  wish: { accounts: readonly string[]; to: readonly string[]; from: string | null },
): Promise<Loaded> => {
  const { tenant } = caller;
  const now = app.now();
  const ids = [...new Set(wish.accounts)];
  const holders = [...new Set(wish.to)];
  const [context, seen, accounts, people, rows] = await Promise.all([
    openContext(tx, tenant),
    visiblePeople(tx, caller),
    accountsToHand(tx, tenant, ids),
    peopleToHold(tx, tenant, holders),
    openOnAccounts(tx, tenant, ids),
  ]);
  const mine = (person: string | undefined) => seen === null || person === undefined || seen.includes(person);
  if (accounts.length < ids.length || !accounts.every(({ owner }) => mine(owner?.id)))
    throw new Problem(
      'not-found',
      'Some of these accounts are not in your portfolio. Choose them again from the list.',
    );
  if (people.length < holders.length || !people.every(({ id }) => mine(id)))
    throw new Problem('not-found', 'There is no such person in your team whom accounts could be given to.');
  return {
    context,
    accounts,
    people: new Map(people.map((person) => [person.id, person])),
    owed: Map.groupBy(
      rows.map((row) => owedOf(context, row)),
      ({ row }) => row.account_id!,
    ),
    now,
    from: momentOf(wish.from, context.organisation.zone, now),
  };
};
