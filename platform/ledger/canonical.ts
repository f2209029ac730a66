import { createHash } from 'node:crypto';
import type { Fact } from './fact.ts';

/** JSON with sorted keys, so that equal content has equal bytes whatever wrote it. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.keys(value)
      .filter((key) => (value as Record<string, unknown>)[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
};

/** The leaf hash of a fact: SHA-256 over every field that tells what happened, when, and who said so. */
export const leafHash = (fact: Fact): Buffer =>
  createHash('sha256')
    .update('\0')
    .update(
      canonicalJson([
        fact.id,
        fact.type,
        fact.happenedAt,
        fact.recordedAt,
        fact.actor,
        fact.channel,
        fact.source,
        fact.externalId,
        fact.corrects,
        fact.account,
        fact.person,
        fact.payload,
      ]),
    )
    .digest();

/** The root of a Merkle tree (inner nodes marked, an odd one moves up unchanged). Empty: 32 zero bytes. */
export const merkleRoot = (leaves: Buffer[]): Buffer => {
  if (leaves.length === 0) return Buffer.alloc(32);
  let level = leaves;
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1];
      next.push(right ? createHash('sha256').update('\x01').update(level[i]!).update(right).digest() : level[i]!);
    }
    level = next;
  }
  return level[0]!;
};
