import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TableRefused } from './refused.ts';

/** Keeps a stream aside in a file of its own, up to `maxBytes`. */
export async function spool(
  source: Readable,
  maxBytes: number,
  fileName: string,
): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-table-'));
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  let bytes = 0;
  const counted = new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length;
      done(
        bytes > maxBytes ? new TableRefused('too-large', `${fileName} is larger than ${maxBytes} bytes.`) : null,
        part,
      );
    },
  });
  try {
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}
