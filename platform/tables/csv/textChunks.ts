import { createReadStream } from 'node:fs';
import type { Encoding } from './encoding.ts';

/** The file's text, a chunk at a time, without its byte-order mark. `onBytes` hears how many bytes were read so far. */
export async function* textChunks(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const part of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    bytes += (part as Buffer).length;
    onBytes(bytes);
    const text = decoder.decode(part as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
