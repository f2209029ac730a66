import { once } from 'node:events';
import type { Writable } from 'node:stream';

/**
 * Waits until the stream takes more. A reader that goes away ends the wait: otherwise whoever feeds the stream would
 * hold on to their transaction for ever.
 * @throws {Error} when the stream was closed
 */
export const drained = async (stream: Writable): Promise<void> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    if (!stream.destroyed) await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } finally {
    waiting.abort();
  }
  if (stream.destroyed) throw new Error('The reader went away before the end.');
};
