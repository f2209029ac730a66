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

/** A time-ordered id (UUID version 7): new rows land at the end of the index. */
export const newId = (nowMs: number): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  return asUuid(bytes, 7);
};
