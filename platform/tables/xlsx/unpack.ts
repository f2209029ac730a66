import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { TableLimits } from '../limits.ts';
import { TableRefused } from '../refused.ts';
import { packedStart, type ZipEntry } from './zip.ts';

/** Below this an archive part may be packed as tightly as it likes. */
const ratioFrom_bytes = 20_000_000;

/**
 * The text of one part of the archive, a chunk at a time. What it really unpacks to is counted, whatever the archive
 * claims; a part that is out of proportion (a decompression bomb) is refused while still small.
 */
export async function* unpack(
  path: string,
  entry: ZipEntry,
  limits: Pick<TableLimits, 'unpackedBytes' | 'unpackRatio'>,
  onPacked: (bytes: number) => void = () => undefined,
): AsyncGenerator<string, void, undefined> {
  if (entry.encrypted)
    throw new TableRefused(
      'protected',
      'The workbook is protected with a password. Take the password off and save it again.',
    );
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  if (entry.packedBytes === 0) return;
  const start = await packedStart(path, entry);
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1 });
  const stream =
    entry.method === 0 ? packed : pipeline(packed, createInflateRaw({ chunkSize: 64 * 1024 }), () => undefined);
  const decoder = new TextDecoder('utf-8');
  let bytes = 0;
  try {
    for await (const part of stream) {
      bytes += (part as Buffer).length;
      const outOfProportion = bytes > ratioFrom_bytes && bytes / entry.packedBytes > limits.unpackRatio;
      if (bytes > limits.unpackedBytes || outOfProportion) {
        throw new TableRefused(
          'unpacks-too-large',
          `A part of the workbook unpacks to more than ${bytes} bytes, which is out of proportion. Save the sheet as CSV and hand that in.`,
        );
      }
      onPacked(packed.bytesRead);
      yield decoder.decode(part as Buffer, { stream: true });
    }
  } catch (error) {
    throw error instanceof TableRefused ? error : damaged();
  } finally {
    packed.destroy();
  }
  yield decoder.decode();
}

function damaged(): TableRefused {
  return new TableRefused(
    'damaged',
    'The workbook is damaged: a part of it can not be unpacked. Open it, save it again and hand that in.',
  );
}
