import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { csvWriter } from './csvWriter.ts';
import { drained } from './drained.ts';

const full = (): PassThrough => {
  const stream = new PassThrough({ highWaterMark: 1 });
  stream.write('more than it holds');
  return stream;
};

test('who waits goes on when the reader reads', async () => {
  const stream = full();
  const waiting = drained(stream);
  stream.resume();
  await expect(waiting).resolves.toBeUndefined();
  expect([stream.listenerCount('drain'), stream.listenerCount('close')]).toEqual([0, 0]);
});

test('who waits is told when the reader goes away, and whoever comes later at once', async () => {
  const stream = full();
  const waiting = drained(stream);
  stream.destroy();
  await expect(waiting).rejects.toThrow('went away');
  await expect(drained(stream)).rejects.toThrow('went away');
});

test('a CSV file whose reader goes away is not written on', async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  const writer = csvWriter(stream, ['text']);
  const writing = writer.write(['x'.repeat(100_000)]);
  stream.destroy();
  await expect(writing).rejects.toThrow('went away');
});
