import { createHash, randomBytes } from 'node:crypto';

const asUuid = (bytes: Buffer, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const known = new Map<string, string>();

/**
 * The id of a thing from the customer's own reference: the same reference gives the same id in every order of arrival
 * and in every rebuild, and two organisations never share one. UUID version 8 from SHA-256.
 */
export const idOf = (tenant: string, kind: string, key: string): string => {
  const text = `${tenant}/${kind}/${key}`;
  const before = known.get(text);
  if (before) return before;
  const id = asUuid(createHash('sha256').update(text).digest().subarray(0, 16), 8);
  if (known.size > 200_000) known.clear();
  known.set(text, id);
  return id;
};

/**
 * The id of a fact: when it happened (48 bits of epoch milliseconds), then a hash of where it came from. The same fact
 * has the same id in every order of arrival and in every copy of the ledger, facts of one time are told apart alike
 * everywhere, and those of today land together at the end of the index. UUID version 8.
 */
export const factId = (tenant: string, happenedAt: number, source: string, externalId: string): string => {
  const bytes = createHash('sha256')
    .update(JSON.stringify([tenant, source, externalId]))
    .digest()
    .subarray(0, 16);
  bytes.writeUIntBE(Math.max(0, happenedAt), 0, 6);
  return asUuid(bytes, 8);
};

/** When the fact with this id happened, epoch milliseconds; 0 for what happened before 1970. */
export const happenedAtOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** A time-ordered id (UUID version 7): new rows land at the end of the index. */
export const newId = (nowMs: number): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  return asUuid(bytes, 7);
};
