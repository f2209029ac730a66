import type { Fact, FactType } from '../../platform/ledger/fact.ts';
import type { Asked, Entry, Refusal } from '../../platform/ledger/ledger.ts';
import { type AccountBrief, type HeldSpan, holderAt, type KeptContext, type KeptWork } from '../organisation/index.ts';

interface BriefRow {
  id: string;
  key: string;
  name: string;
  tier: string | null;
  products: string[];
  lifecycle: string;
  held: HeldSpan[] | null;
  lastFactAt: number | null;
}

/**
 * Locks the accounts in the order of their ids, so that two transactions never wait for each other in a ring, and reads
 * who held them. The reading is a statement of its own: one that waited for a lock would still see the state before it.
 */
const lockAndRead = async (
  { tx, tenant, applied }: Omit<KeptWork, 'context'>,
  ids: readonly string[],
): Promise<AccountBrief[]> => {
  if (ids.length === 0) return [];
  const [, rows] = await Promise.all([
    tx`select id from account where tenant_id = ${tenant} and id = any(${ids as string[]}) order by id for no key update`.execute(),
    tx<BriefRow[]>`
      select l.id, l.key, l.name, l.tier, l.products, l.lifecycle,
        (select json_agg(json_build_object('person', s.person_id,
            'from', (extract(epoch from s.from_at) * 1000)::bigint,
            'to', (extract(epoch from s.to_at) * 1000)::bigint) order by s.from_at, s.fact_id)
         from assignment s where s.tenant_id = l.tenant_id and s.account_id = l.id) as held,
        (select max(f.happened_at) from fact f where f.tenant_id = l.tenant_id and f.account_id = l.id) as "lastFactAt"
      from account l where l.tenant_id = ${tenant} and l.id = any(${ids as string[]})`.execute(),
  ]);
  return rows.map((row) => ({
    ...row,
    held: row.held ?? [],
    lastFactAt: applied ? (applied.get(row.id) ?? null) : row.lastFactAt,
  }));
};

/** Locks accounts and brings what the rules may ask of them into the context. */
export const lockAccounts = async (work: KeptWork, ids: readonly string[]): Promise<void> => {
  for (const brief of await lockAndRead(work, ids)) work.context.accounts.set(brief.id, brief);
};

const knownPeople = async ({ tx, tenant }: Pick<KeptWork, 'tx' | 'tenant'>, ids: string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await tx<{ id: string }[]>`
    select id from person where tenant_id = ${tenant} and id = any(${ids})`.execute();
  return new Set(rows.map((row) => row.id));
};

/** Held by somebody else than those who may hold it. An account that nobody holds is everybody's. */
const isElsewhere = ({ held }: AccountBrief, heldBy: readonly string[], now: number): boolean => {
  const holder = holderAt(held, now);
  return holder !== null && !heldBy.includes(holder);
};

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort();

/**
 * Locks every account that the facts (and those that they take back) are about, and refuses facts about accounts or people that are not there: a typing
 * error must not become a ghost account. What the batch itself brings into being counts as there.
 */
export const admitFacts = async (
  entry: Entry<KeptContext>,
  asked: readonly Asked[],
  retracted: readonly Fact[],
  types: ReadonlyMap<string, FactType<never>>,
): Promise<Refusal[]> => {
  const facts = asked.map((each) => each.fact);
  const creates = (fact: Fact) => types.get(fact.type)?.creates;
  const newAccounts = new Set(facts.filter((fact) => creates(fact) === 'account').map((fact) => fact.account));
  const newPeople = new Set(facts.filter((fact) => creates(fact) === 'person').map((fact) => fact.person));
  const accountIds = distinct([...facts, ...retracted].map((fact) => fact.account));
  const [briefs, people, context] = await Promise.all([
    lockAndRead(entry, accountIds),
    knownPeople(
      entry,
      distinct(facts.map((fact) => fact.person)).filter((id) => !newPeople.has(id)),
    ),
    entry.context,
  ]);
  for (const brief of briefs) context.accounts.set(brief.id, brief);
  return asked.map(({ fact, heldBy }) => {
    const brief = fact.account ? context.accounts.get(fact.account) : undefined;
    if (brief && heldBy && isElsewhere(brief, heldBy, entry.now))
      return { field: 'account', reason: 'There is no such account in your portfolio.', unseen: true };
    if (fact.account && !brief && !newAccounts.has(fact.account))
      return {
        field: 'payload.account',
        reason: `There is no account "${String(fact.payload['account'])}". Import or describe the account first.`,
      };
    if (fact.person && !people.has(fact.person) && !newPeople.has(fact.person))
      return {
        field: 'payload.person',
        reason: `There is no person "${String(fact.payload['person'])}". Import or add the person first.`,
      };
    return null;
  });
};
