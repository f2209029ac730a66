import { type Block, LEAF_BYTES, leavesOf, sealOf, TIME_BYTES, timeOf } from './block.ts';
import { leafHash, merkleRoot } from './canonical.ts';
import type { Fact } from './fact.ts';
import { happenedAtOf } from './identity.ts';
import { blockProblem, changedFact, insertedFact, type LedgerProblem, missingFact, movedFact } from './problem.ts';

export type Row = Fact & { seq: number };

/** What is known of the chain when a block is looked at. */
export interface Chain {
  tenant: string;
  key: Buffer;
  /** The block before it in the table; `number` 0 and 32 zero bytes at the beginning. */
  before: { number: number; seal: Buffer; lastSeq: number };
  /** The seal noted outside the database when the block was closed, if it was. */
  anchor: Buffer | undefined;
}

/** Whether the block itself is the one that was sealed; null when it is. */
export const checkSeal = (block: Block, { tenant, key, before, anchor }: Chain): LedgerProblem | null => {
  const found = (kind: 'block altered' | 'block forged', because: string) =>
    blockProblem(kind, block.number, block.firstSeq, because);
  const size = block.ids.length;
  if (block.leaves.length !== size * LEAF_BYTES || block.times.length !== size * TIME_BYTES)
    return found('block altered', 'was altered after it was sealed: its lists have different lengths.');
  if (!merkleRoot(leavesOf(block.leaves)).equals(block.root))
    return found('block altered', 'was altered after it was sealed: its fingerprints don’t add up to its root.');
  if (!sealOf(key, tenant, block).equals(block.seal))
    return found('block forged', 'was altered or forged: its seal was not made with this installation’s key.');
  if (block.number === before.number + 1 && !block.previous.equals(before.seal))
    return found(
      'block forged',
      `does not continue block ${before.number}: one of the two was put in the other’s place.`,
    );
  if (anchor && !anchor.equals(block.seal))
    return found('block forged', 'is not the one whose seal was noted when it was closed.');
  return null;
};

/** Whether a changed fact is the sealed one but for its times. The id tells when it happened. */
const isRedated = (row: Row, leaf: Buffer, recordedAt: number): boolean => {
  const happenedAt = happenedAtOf(row.id);
  return [row.happenedAt, happenedAt].some((each) => leafHash({ ...row, happenedAt: each, recordedAt }).equals(leaf));
};

const isAsSealed = (block: Block, leaves: readonly Buffer[], rows: readonly Row[]): boolean =>
  rows.length === block.ids.length &&
  rows.every((row, i) => row.id === block.ids[i] && leafHash(row).equals(leaves[i]!));

/**
 * Compares the rows that stand in a block's range with what was sealed, and names the first that differs, in the order
 * of the ledger. Null when all is as it was.
 * @param elsewhere a fact that is not in the range: where it stands now, or null when it is gone
 */
export const checkRows = async (
  block: Block,
  rows: readonly Row[],
  zone: string,
  elsewhere: (id: string) => Promise<Row | null>,
): Promise<LedgerProblem | null> => {
  const leaves = leavesOf(block.leaves);
  if (isAsSealed(block, leaves, rows)) return null;
  const place = new Map(block.ids.map((id, i) => [id, i]));
  const there = new Set(rows.map((row) => row.id));
  let next = 0;
  for (const row of rows) {
    const i = place.get(row.id);
    if (i === undefined) return insertedFact(row, block, zone);
    if (i !== next) return lost(next, row, i);
    const kept = timeOf(block, i);
    if (!leafHash(row).equals(leaves[i]!))
      return changedFact(isRedated(row, leaves[i]!, kept) ? 're-dated' : 'altered', row, kept, zone);
    next++;
  }
  return next < block.ids.length ? lost(next) : null;

  /** The block's fact number `at` is not where it should be; `row` (number `i`) stands there instead, if any. */
  async function lost(at: number, row?: Row, i?: number): Promise<LedgerProblem> {
    const id = block.ids[at]!;
    if (row && there.has(id)) return movedFact(row, timeOf(block, i!), zone);
    const now = await elsewhere(id);
    return now ? movedFact(now, timeOf(block, at), zone) : missingFact(block, at, zone);
  }
};
