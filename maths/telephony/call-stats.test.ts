import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { callStatistics, type CountedCall } from './call-stats.ts';

/** Calls of the bank's file; its SOURCE.md tells what the columns mean and which rows are calls that waited. */
function bankCalls(file: URL): CountedCall[] {
  const rows = parse(readFileSync(file), { delimiter: '\t', columns: true }) as Record<string, string>[];
  return rows.flatMap(({ outcome, q_time, ser_time }): CountedCall[] => {
    const waitSeconds = Number(q_time);
    if (outcome === 'AGENT') return [{ outcome: 'answered', waitSeconds, talkSeconds: Number(ser_time) }];
    return outcome === 'HANG' && waitSeconds > 0 ? [{ outcome: 'abandoned', waitSeconds }] : [];
  });
}

const file = new URL('../../tests/fixtures/anonymous-bank/january-1999-first-2000.tsv', import.meta.url);

test('the first 2,000 calls of a bank in January 1999', () => {
  expect(callStatistics(bankCalls(file), { serviceLevelSeconds: 20 })).toEqual({
    offered: 1906,
    answered: 1720,
    abandoned: 186,
    shortAbandoned: 0,
    leftOtherwise: 0,
    refused: 0,
    unfinished: 0,
    answeredWithin: 1034,
    abandonRate: 186 / 1906,
    serviceLevel: 1034 / 1906,
    asaSeconds: 59019 / 1720,
    ahtSeconds: 319065 / 1720,
    patienceSeconds: 70283 / 186,
  });
});

test('short abandons leave the abandons and the offered alike', () => {
  const found = callStatistics(bankCalls(file), { serviceLevelSeconds: 20, shortAbandonSeconds: 5 });
  expect([found.offered, found.abandoned, found.shortAbandoned]).toEqual([1892, 172, 14]);
});

test('calls that left another way are offered, calls turned away are not', () => {
  const found = callStatistics(
    [
      { outcome: 'answered', waitSeconds: 20, talkSeconds: 100, holdSeconds: 20, wrapUpSeconds: 30 },
      { outcome: 'timeout', waitSeconds: 60 },
      { outcome: 'abandoned', waitSeconds: 40 },
      { outcome: 'abandoned' },
      { outcome: 'full' },
      { outcome: 'closed' },
      { outcome: 'waiting' },
      { outcome: 'lost', waitSeconds: 9 },
    ],
    { serviceLevelSeconds: 20 },
  );
  expect(found).toMatchObject({ offered: 4, answered: 1, abandoned: 2, leftOtherwise: 1, refused: 2, unfinished: 2 });
  expect(found).toMatchObject({
    serviceLevel: 0.25,
    abandonRate: 0.5,
    asaSeconds: 20,
    ahtSeconds: 150,
    patienceSeconds: 60,
  });
});

test('without calls there is nothing to say', () => {
  expect(callStatistics([], { serviceLevelSeconds: 20 })).toMatchObject({
    offered: 0,
    abandonRate: null,
    serviceLevel: null,
    asaSeconds: null,
    ahtSeconds: null,
    patienceSeconds: null,
  });
});
