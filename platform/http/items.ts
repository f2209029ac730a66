import type { Readable } from 'node:stream';
import { parseJson } from './json.ts';
import { Problem } from './problem.ts';
import type { StreamItem } from './route.ts';

/** Characters of one line at most: an item that is longer is no fact but a mistake or an attack. */
const longestLine = 1_048_576;

/** Bytes of a JSON array at most, since it has to be read whole; more goes as lines, in any amount. */
const largestArray = 16 * 1_048_576;

const itemOf = (text: string, position: number): StreamItem => {
  try {
    return { position, value: parseJson(text, `item ${position}`) };
  } catch (cause) {
    return { position, fault: (cause as Error).message };
  }
};

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Problem('bad-request', 'body: these bytes are not UTF-8. Send the lines as UTF-8.');
    }
  };
  for await (const chunk of bytes) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine)
      throw new Problem('too-large', `body: a line has more than ${longestLine} characters. Send one item per line.`);
    yield* lines;
  }
  yield rest + decode();
}

async function* fromLines(body: Readable): AsyncGenerator<StreamItem> {
  let position = 0;
  for await (const line of linesOf(body)) {
    const text = line.trim();
    if (text !== '') yield itemOf(text, position++);
  }
}

async function* fromArray(body: Readable): AsyncGenerator<StreamItem> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestArray)
      throw new Problem(
        'too-large',
        `body: a JSON array may have ${largestArray} bytes. Send more as application/x-ndjson, one item per line.`,
      );
    chunks.push(chunk);
  }
  const value = parseJson(Buffer.concat(chunks).toString('utf8'));
  for (const [position, item] of (Array.isArray(value) ? value : [value]).entries()) yield { position, value: item };
}

/** The items of a body: lines for `application/x-ndjson`, else a JSON array (or one object). Memory stays flat for lines. */
export const itemsOf = (body: Readable, mediaType: string): AsyncIterable<StreamItem> =>
  /ndjson|jsonl|json-seq/.test(mediaType) ? fromLines(body) : fromArray(body);
