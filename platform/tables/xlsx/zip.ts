import { open, type FileHandle } from 'node:fs/promises';
import { TableRefused } from '../refused.ts';

export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  packedBytes: number;
  /** As the archive claims; the reader counts for itself. */
  claimedBytes: number;
  /** Where its local header stands. */
  at: number;
};

const entryLimit = 20_000;
const broken = (): TableRefused =>
  new TableRefused(
    'damaged',
    'The workbook is damaged or not complete. Open it, save it again as .xlsx and hand that in.',
  );

/**
 * The table of contents of a ZIP archive (APPNOTE 6.3.10, 4.3.12 and 4.3.16), found from its end, so that neither the
 * order of the parts nor what stands between them matters.
 */
export async function readZipEntries(path: string): Promise<Map<string, ZipEntry>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const directory = await findDirectory(file, size);
    if (directory.entries > entryLimit)
      throw new TableRefused('format', 'The archive holds too many files to be a workbook.');
    if (directory.at + directory.bytes > size) throw broken();
    return parseDirectory(await read(file, directory.at, directory.bytes));
  } finally {
    await file.close();
  }
}

async function findDirectory(file: FileHandle, size: number): Promise<{ at: number; bytes: number; entries: number }> {
  const tailAt = Math.max(0, size - 66_000);
  const tail = await read(file, tailAt, size - tailAt);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || end + 22 > tail.length) throw broken();
  const found = {
    entries: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  };
  const locator = end - 20;
  if (locator < 0 || tail.toString('latin1', locator, locator + 4) !== 'PK\x06\x07') return found;
  const wideAt = Number(tail.readBigUInt64LE(locator + 8));
  if (wideAt + 56 > size) throw broken();
  const wide = await read(file, wideAt, 56);
  return {
    entries: Number(wide.readBigUInt64LE(32)),
    bytes: Number(wide.readBigUInt64LE(40)),
    at: Number(wide.readBigUInt64LE(48)),
  };
}

function parseDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const nameBytes = bytes.readUInt16LE(at + 28);
    const extraBytes = bytes.readUInt16LE(at + 30);
    const entry: ZipEntry = {
      name: bytes.toString('utf8', at + 46, at + 46 + nameBytes).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: bytes.readUInt32LE(at + 20),
      claimedBytes: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    widen(entry, bytes.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes));
    entries.set(entry.name, entry);
    at += 46 + nameBytes + extraBytes + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes beyond 32 bits stand in the ZIP64 extra field, only those that didn't fit, in this order. */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const wide = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let next = 0;
    for (const key of ['claimedBytes', 'packedBytes', 'at'] as const) {
      if (entry[key] !== 0xffffffff || next + 8 > wide.length) continue;
      entry[key] = Number(wide.readBigUInt64LE(next));
      next += 8;
    }
  }
}

/** Where the packed bytes of an entry begin, behind its local header. */
export async function packedStart(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const header = await read(file, entry.at, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw broken();
    return entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw broken();
  return buffer;
}
