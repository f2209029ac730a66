import type { Sql, Tx } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { type Block, blocksAfter, noBlock } from './block.ts';
import { type Chain, checkRows, checkSeal, type Row } from './check-block.ts';
import { blockProblem, type LedgerProblem } from './problem.ts';
import { factById, factsBetween } from './store.ts';

export interface VerifyOptions {
  key: Buffer;
  /** The seals noted outside the database, by block number. */
  anchors: ReadonlyMap<number, Buffer>;
  /** For the times in the sentences; UTC unless told. */
  zone?: string;
  /** Called after each block with the facts looked at so far. */
  onProgress?(facts: number): void;
}

export interface Verdict {
  /** Facts in the ledger, sealed or not. */
  facts: number;
  blocks: number;
  unsealed: number;
  /** In the order of the ledger: the first of each block, and those of the blocks themselves. Not more than 100. */
  problems: LedgerProblem[];
}

const PAGE_BLOCKS = 16;
const MOST_PROBLEMS = 100;

/**
 * Reads an organisation's ledger from its beginning, a page at a time, and names what is not as it was sealed: altered,
 * re-dated, missing, inserted and re-ordered facts, and altered, forged and removed blocks, whoever changed them. The
 * newest facts, which no block holds yet, are counted only.
 */
export const verifyTenant = (sql: Sql, tenant: string, options: VerifyOptions): Promise<Verdict> =>
  inTenant(sql, tenant, async (tx) => {
    const verdict: Verdict = { facts: 0, blocks: 0, unsealed: 0, problems: [] };
    const note = (...problems: (LedgerProblem | null)[]) => {
      for (const problem of problems)
        if (problem && verdict.problems.length < MOST_PROBLEMS) verdict.problems.push(problem);
    };
    let before: Chain['before'] = { number: 0, seal: noBlock, lastSeq: Number.MIN_SAFE_INTEGER };
    for await (const { block, rows } of blocksWithRows(tx, tenant)) {
      verdict.blocks++;
      verdict.facts += rows.length;
      note(...removed(before.number + 1, block.number - 1, 'was removed.'));
      const chain = { tenant, key: options.key, before, anchor: options.anchors.get(block.number) };
      // What a block says that is not the sealed one proves nothing about its facts.
      const elsewhere = (id: string) => factById(tx, tenant, id);
      note(checkSeal(block, chain) ?? (await checkRows(block, rows, options.zone ?? 'UTC', elsewhere)));
      options.onProgress?.(verdict.facts);
      before = block;
    }
    const last = Math.max(0, ...options.anchors.keys());
    note(...removed(before.number + 1, last, 'was removed: its seal was noted when it was closed.'));
    const [rest] = await tx<{ count: number }[]>`
      select count(*) from fact where tenant_id = ${tenant} and seq > ${before.lastSeq}`;
    verdict.unsealed = rest!.count;
    verdict.facts += rest!.count;
    return verdict;
  });

const removed = (from: number, to: number, because: string): LedgerProblem[] =>
  Array.from({ length: Math.min(MOST_PROBLEMS, Math.max(0, to - from + 1)) }, (_, i) =>
    blockProblem('block missing', from + i, null, because),
  );

/**
 * Every block with what stands in its range, which begins behind the block before it; where that one is gone, with the
 * block's own first fact. One row more than was sealed is enough to find the one that doesn't belong there. The next
 * rows are on their way while the caller looks at these.
 */
async function* blocksWithRows(tx: Tx, tenant: string): AsyncGenerator<{ block: Block; rows: Row[] }> {
  let before = { number: 0, lastSeq: Number.MIN_SAFE_INTEGER };
  for (let page: Block[]; (page = await blocksAfter(tx, tenant, before.number, PAGE_BLOCKS)).length > 0;) {
    const asked = page.map((block, i) => {
      const previous = page[i - 1] ?? before;
      const after = previous.number === block.number - 1 ? previous.lastSeq : block.firstSeq - 1;
      return () => factsBetween(tx, tenant, after, block.lastSeq, block.ids.length + 1);
    });
    let coming = asked[0]!();
    for (const [i, block] of page.entries()) {
      const rows = await coming;
      if (asked[i + 1]) coming = asked[i + 1]!();
      yield { block, rows };
    }
    before = page.at(-1)!;
  }
}
