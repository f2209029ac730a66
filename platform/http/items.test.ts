import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOf } from './items.ts';

const cut = (text: string, every: number): Readable => {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += every) chunks.push(bytes.subarray(from, from + every));
  return Readable.from(chunks);
};
const value = fc.record({ name: fc.string({ unit: 'grapheme' }), n: fc.integer() });

test('lines, array and any cut of the bytes give the same items in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), async (values, every) => {
      const wanted = values.map((each, position) => ({ position, value: each }));
      const lines = values.map((each) => JSON.stringify(each)).join('\r\n');
      expect(await Array.fromAsync(itemsOf(cut(lines, every), 'application/x-ndjson'))).toEqual(wanted);
      expect(await Array.fromAsync(itemsOf(cut(JSON.stringify(values), every), 'application/json'))).toEqual(wanted);
    }),
  );
});

test('a line that is no JSON is a fault of its own and the others go on', async () => {
  const items = await Array.fromAsync(
    itemsOf(Readable.from([Buffer.from('{"a":1}\n\noops\n{"__proto__":1}\n{"b":2}')]), 'application/x-ndjson'),
  );
  expect(items).toEqual([
    { position: 0, value: { a: 1 } },
    { position: 1, fault: expect.stringContaining('item 1: this is not JSON') },
    { position: 2, fault: expect.stringContaining('__proto__') },
    { position: 3, value: { b: 2 } },
  ]);
});

test('bytes that are not UTF-8 are refused', async () => {
  await expect(
    Array.fromAsync(itemsOf(Readable.from([Buffer.from([0x22, 0xff, 0x22])]), 'application/x-ndjson')),
  ).rejects.toThrow('not UTF-8');
});
