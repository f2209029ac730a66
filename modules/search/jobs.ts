import type { Sql, Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { openContext } from '../organisation/index.ts';
import { documentsIn, tellingTypes, thingsTouched, type ToldFact } from './documents.ts';
import { accountDocuments, caseDocuments, personDocuments, projectDocuments } from './read-sayings.ts';
import { lockMark, moveMark, putDocuments } from './store.ts';

const FACTS_AT_A_TIME = 2_000;
const MOST_ROUNDS = 10_000;

/** Up to where the ledger is sealed: nothing can come in before that any more. */
const sealedUpTo = async (tx: Tx, tenant: string): Promise<number> => {
  const [block] = await tx<{ seq: number }[]>`
    select last_seq as seq from fact_block where tenant_id = ${tenant} order by number desc limit 1`;
  return block?.seq ?? 0;
};

const factsAfter = (tx: Tx, tenant: string, after: number, upTo: number): Promise<ToldFact[]> => tx<ToldFact[]>`
  select seq, id, type, happened_at as at, account_id as account, person_id as person, payload from fact
  where tenant_id = ${tenant} and seq > ${after} and seq <= ${upTo} and type = any(${[...tellingTypes]})
  order by seq limit ${FACTS_AT_A_TIME}`;

/** Takes up some facts more; true when nothing is left. */
const takeUpSome = (sql: Sql, tenant: string): Promise<boolean> =>
  inTenant(sql, tenant, async (tx) => {
    const [mark, sealed] = [await lockMark(tx, tenant), await sealedUpTo(tx, tenant)];
    if (mark === null || sealed <= mark) return true;
    const facts = await factsAfter(tx, tenant, mark, sealed);
    if (facts.length > 0) {
      const { accounts, people, cases, projects } = thingsTouched(tenant, facts);
      const context = await openContext(tx, tenant);
      const told = await Promise.all([
        accountDocuments(tx, tenant, accounts),
        personDocuments(tx, tenant, people),
        caseDocuments(tx, tenant, cases),
        projectDocuments(tx, tenant, projects),
      ]);
      const packs = context.packs.map(({ pack }) => pack);
      await putDocuments(tx, tenant, [...documentsIn(tenant, packs, facts), ...told.flat()]);
    }
    const done = facts.length < FACTS_AT_A_TIME;
    await moveMark(tx, tenant, done ? sealed : facts.at(-1)!.seq);
    return done;
  });

/**
 * Makes what was recorded findable, behind the ledger: logging waits for no index. Each round moves its mark in the same
 * transaction as the words, so a crash repeats or loses nothing.
 */
export const takeUpWords = async (sql: Sql, tenant: string): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round++) if (await takeUpSome(sql, tenant)) return;
};

/** Forgets an organisation's words; the clock takes them up again from the ledger. */
export const forgetWords = (sql: Sql, tenant: string): Promise<void> =>
  inTenant(sql, tenant, async (tx) => {
    await tx`select seq from search_mark where tenant_id = ${tenant} for update`;
    for (const table of ['search_posting', 'search_word', 'search_spelling', 'search_mark'])
      await tx`delete from ${tx(table)} where tenant_id = ${tenant}`;
  });
