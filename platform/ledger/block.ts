import { createHash, createHmac } from 'node:crypto';
import type { Tx } from '../db/connect.ts';
import { leafHash, merkleRoot } from './canonical.ts';
import type { Fact } from './fact.ts';

/** A sealed run of facts of one organisation, in the order of recording. */
export interface Block {
  /** From 1, without gaps. */
  number: number;
  firstSeq: number;
  lastSeq: number;
  ids: string[];
  /** 32 bytes for each fact. */
  leaves: Buffer;
  /** When each was recorded: 8 bytes of epoch milliseconds, big-endian. */
  times: Buffer;
  root: Buffer;
  previous: Buffer;
  seal: Buffer;
}

/** What stands before the first block. */
export const noBlock = Buffer.alloc(32);

export const LEAF_BYTES = 32;
export const TIME_BYTES = 8;

const integers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, i) => bytes.writeBigInt64BE(BigInt(value), 8 * i));
  return bytes;
};

/** The leaf hashes of a block, one by one. */
export const leavesOf = (leaves: Buffer): Buffer[] =>
  Array.from({ length: Math.floor(leaves.length / LEAF_BYTES) }, (_, i) =>
    leaves.subarray(i * LEAF_BYTES, (i + 1) * LEAF_BYTES),
  );

/** When the i-th fact of the block was recorded, epoch milliseconds. */
export const timeOf = (block: Pick<Block, 'times'>, i: number): number =>
  Number(block.times.readBigInt64BE(i * TIME_BYTES));

/** HMAC-SHA256 under the installation's key over everything the block says and the seal of the block before it. */
export const sealOf = (key: Buffer, tenant: string, block: Omit<Block, 'seal'>): Buffer => {
  const which = createHash('sha256').update(integers(block.times.length)).update(block.times).update(block.ids.join());
  return createHmac('sha256', key)
    .update(tenant)
    .update(integers(block.number, block.firstSeq, block.lastSeq, block.ids.length))
    .update(block.root)
    .update(which.digest())
    .update(block.previous)
    .digest();
};

/** Closes a run of facts, which must not be empty and be in the order of recording. */
export const closeBlock = (
  key: Buffer,
  tenant: string,
  facts: readonly (Fact & { seq: number })[],
  before: { number: number; seal: Buffer } | undefined,
): Block => {
  const leaves = facts.map(leafHash);
  const open = {
    number: (before?.number ?? 0) + 1,
    firstSeq: facts[0]!.seq,
    lastSeq: facts.at(-1)!.seq,
    ids: facts.map((fact) => fact.id),
    leaves: Buffer.concat(leaves),
    times: integers(...facts.map((fact) => fact.recordedAt)),
    root: merkleRoot(leaves),
    previous: before?.seal ?? noBlock,
  };
  return { ...open, seal: sealOf(key, tenant, open) };
};

export const insertBlock = async (tx: Tx, tenant: string, block: Block, nowMs: number): Promise<void> => {
  await tx`
    insert into fact_block (tenant_id, number, first_seq, last_seq, ids, leaves, times, root, previous, seal, sealed_at)
    values (${tenant}, ${block.number}, ${block.firstSeq}, ${block.lastSeq}, ${block.ids}::uuid[], ${block.leaves},
      ${block.times}, ${block.root}, ${block.previous}, ${block.seal}, ${tx.typed.instant(nowMs)})`;
};

/** The newest block, as far as the next one needs it. */
export const lastBlock = async (
  tx: Tx,
  tenant: string,
): Promise<{ number: number; lastSeq: number; seal: Buffer } | undefined> => {
  const [row] = await tx<{ number: number; lastSeq: number; seal: Buffer }[]>`
    select number, last_seq as "lastSeq", seal from fact_block where tenant_id = ${tenant} order by number desc limit 1`;
  return row;
};

/** A page of blocks in order. */
export const blocksAfter = (tx: Tx, tenant: string, afterNumber: number, limit: number): Promise<Block[]> =>
  tx<Block[]>`
    select number, first_seq as "firstSeq", last_seq as "lastSeq", ids, leaves, times, root, previous, seal
    from fact_block where tenant_id = ${tenant} and number > ${afterNumber} order by number limit ${limit}`;
