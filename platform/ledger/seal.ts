import type { Sql, Tx } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { type Block, closeBlock, insertBlock, lastBlock } from './block.ts';
import { enterAsSealer } from './locks.ts';
import { settledUpTo } from './settled.ts';
import { factsAfter } from './store.ts';

export const BLOCK_FACTS = 1_000;

/** More than anybody records between two passes; what is left over waits for the next one. */
const MOST_BLOCKS = 10_000;

export interface SealOptions {
  /** The time of sealing, epoch milliseconds. */
  now: number;
  key: Buffer;
  /** Called after a block is safely in, to note its seal outside the database. */
  onSealed?(block: Pick<Block, 'number' | 'seal'>): void | Promise<void>;
}

const sealNext = async (tx: Tx, tenant: string, upTo: number, { key, now }: SealOptions): Promise<Block | null> => {
  await enterAsSealer(tx, tenant);
  const before = await lastBlock(tx, tenant);
  const page = await factsAfter(tx, tenant, before?.lastSeq ?? 0, BLOCK_FACTS);
  const facts = page.filter((fact) => fact.seq <= upTo);
  if (facts.length === 0) return null;
  const block = closeBlock(key, tenant, facts, before);
  await insertBlock(tx, tenant, block, now);
  return block;
};

/**
 * Closes blocks of the facts that are settled and not sealed yet. Writers never wait for it; of several sealers at once
 * each continues what the others did, so there is always one chain.
 * @returns how many facts were sealed
 */
export const sealTenant = async (sql: Sql, tenant: string, options: SealOptions): Promise<number> => {
  const upTo = await inTenant(sql, tenant, async (tx) => {
    await enterAsSealer(tx, tenant);
    return settledUpTo(tx, tenant, (await lastBlock(tx, tenant))?.lastSeq ?? 0);
  });
  if (upTo === null) return 0;
  let sealed = 0;
  for (let round = 0; round < MOST_BLOCKS; round++) {
    const block = await inTenant(sql, tenant, (tx) => sealNext(tx, tenant, upTo, options));
    if (!block) break;
    await options.onSealed?.(block);
    sealed += block.ids.length;
    if (block.ids.length < BLOCK_FACTS) break;
  }
  return sealed;
};
