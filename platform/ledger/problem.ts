import type { Block } from './block.ts';
import { timeOf } from './block.ts';
import type { Fact } from './fact.ts';

export type ProblemKind =
  'altered' | 're-dated' | 'missing' | 'inserted' | 're-ordered' | 'block missing' | 'block altered' | 'block forged';

/** Something that is not as it was sealed. */
export interface LedgerProblem {
  kind: ProblemKind;
  /** Where in the ledger: the fact's place, or the first place of the block. */
  seq: number | null;
  /** The fact's id and type; null when it is about a block, or when the fact is gone. */
  id: string | null;
  type: string | null;
  /** The whole of it in one sentence. */
  says: string;
}

/** "20 Nov 2026 09:30" in the zone given. */
export const moment = (ms: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone },
  })
    .format(ms)
    .replace(',', '')
    .replace('Sept', 'Sep');

const precise = (ms: number): string => new Date(ms).toISOString();

/** Of a fact that is there but is not what was sealed. `recordedAt` is the sealed time. */
export const changedFact = (
  kind: 'altered' | 're-dated',
  fact: Fact & { seq: number },
  recordedAt: number,
  zone: string,
): LedgerProblem => {
  const recorded = `recorded ${moment(recordedAt, zone)}`;
  const moved = fact.recordedAt !== recordedAt;
  const says =
    kind === 'altered'
      ? `Fact ${fact.id} (${fact.type}, ${recorded}) was altered after it was sealed.`
      : `Fact ${fact.id} (${fact.type}, ${recorded}) was re-dated after it was sealed: ` +
        (moved
          ? `its time of recording is now ${precise(fact.recordedAt)} and was ${precise(recordedAt)}.`
          : `it now says that it happened ${precise(fact.happenedAt)}.`);
  return { kind, seq: fact.seq, id: fact.id, type: fact.type, says };
};

/** Of a fact that stands where it was not when the block was sealed. */
export const insertedFact = (
  fact: Fact & { seq: number },
  block: Pick<Block, 'number'>,
  zone: string,
): LedgerProblem => ({
  ...{ kind: 'inserted', seq: fact.seq, id: fact.id, type: fact.type },
  says: `Fact ${fact.id} (${fact.type}, recorded ${moment(fact.recordedAt, zone)}) was inserted into block ${block.number} after it was sealed.`,
});

/** Of two facts whose places no longer agree with the block. */
export const movedFact = (fact: Fact & { seq: number }, recordedAt: number, zone: string): LedgerProblem => ({
  ...{ kind: 're-ordered', seq: fact.seq, id: fact.id, type: fact.type },
  says: `Fact ${fact.id} (${fact.type}, recorded ${moment(recordedAt, zone)}) was moved to another place after it was sealed.`,
});

/** Of the i-th fact of a block, which is not in the ledger any more. */
export const missingFact = (block: Block, i: number, zone: string): LedgerProblem => ({
  ...{ kind: 'missing', seq: null, id: block.ids[i]!, type: null },
  says: `Fact ${block.ids[i]} (recorded ${moment(timeOf(block, i), zone)}) is missing: it was sealed in block ${block.number}.`,
});

/** Of a block itself. */
export const blockProblem = (
  kind: 'block missing' | 'block altered' | 'block forged',
  number: number,
  firstSeq: number | null,
  because: string,
): LedgerProblem => ({ kind, seq: firstSeq, id: null, type: null, says: `Block ${number} ${because}` });
