import type { Tx } from '../db/connect.ts';
import { arrived } from '../db/sent.ts';
import type { Fact } from './fact.ts';
import type { Batch, Ledger, Work } from './ledger.ts';
import { enterAlone } from './locks.ts';
import { applyBatch } from './apply-batch.ts';
import { BATCH_FACTS } from './record.ts';
import { factsAfter, loadFacts } from './store.ts';

/** The tables that hold nothing but what follows from facts, in the order they are filled. */
export const derivedTables = (ledger: Ledger<never>): string[] => [
  ...new Set([...ledger.appliers.flatMap((applier) => applier.tables), ...ledger.rollUpTables]),
];

/** A page of the ledger as the write path would have handed it to the appliers: see `Batch`. */
const asBatch = async (tx: Tx, tenant: string, page: readonly Fact[]): Promise<Batch> => {
  const own = new Set(page.map((fact) => fact.id));
  const takenBack = new Set(page.flatMap((fact) => fact.corrects ?? []));
  const earlier = [...takenBack].filter((id) => !own.has(id));
  return {
    facts: page.filter((fact) => !takenBack.has(fact.id)),
    retracted: earlier.length > 0 ? await loadFacts(tx, tenant, earlier) : [],
  };
};

/**
 * Makes everything that follows from an organisation's facts anew: empties the tables, applies every fact in the order
 * of recording, and settles what time has decided since. Within one transaction; nobody writes to the organisation
 * meanwhile.
 * @param nowMs the time it should all be true at, epoch milliseconds
 * @returns how many facts were applied
 */
export const rebuildTenant = async <C>(
  tx: Tx,
  ledger: Ledger<C>,
  tenant: string,
  nowMs: number,
  onProgress?: (facts: number) => void,
): Promise<number> => {
  await enterAlone(tx, tenant);
  for (const table of derivedTables(ledger as Ledger<never>).reverse())
    await tx`delete from ${tx(table)} where tenant_id = ${tenant}`;
  const applied = new Map<string, number>();
  let count = 0;
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = await factsAfter(tx, tenant, after, BATCH_FACTS);
    if (page.length === 0) break;
    const batch = await asBatch(tx, tenant, page);
    // What is concluded from a page bears the time at which the last of it was recorded.
    const now = page.reduce((latest, fact) => Math.max(latest, fact.recordedAt), 0);
    const context = ledger.open(tx, tenant);
    // Loads the accounts that the page is about into the context, as it did when the facts came in.
    const asked = page.map((fact) => ({ fact }));
    await ledger.admit({ tx, tenant, now, context, applied }, asked, batch.retracted);
    const work: Work<C> = { tx, tenant, now, context: await context, applied };
    await applyBatch(ledger, work, batch);
    await arrived(tx);
    for (const { account, happenedAt } of page)
      if (account) applied.set(account, Math.max(applied.get(account) ?? happenedAt, happenedAt));
    after = page.at(-1)!.seq;
    count += page.length;
    onProgress?.(count);
  }
  await ledger.settle({ tx, tenant, now: nowMs, context: await ledger.open(tx, tenant), applied });
  return count;
};
