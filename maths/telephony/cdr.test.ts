import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCdr } from './cdr.ts';

const rowsOf = (name: string) =>
  parse(readFileSync(new URL(`../../tests/fixtures/asterisk-cdr/${name}`, import.meta.url)), {
    relax_column_count: true,
  }) as string[][];

const office = rowsOf('small-office-Master.masked.csv');

describe('a small office, 21 columns', () => {
  const { calls, problems } = readCdr(office, { zone: 'UTC', internal: /\d{3}/ });

  test('14 legs are 7 calls, in the order of their starts', () => {
    expect(calls.map(({ legs }) => legs.map(({ line }) => line))).toEqual([
      [1],
      [2, 3, 4],
      [6, 5],
      [8, 7, 9],
      [10, 11],
      [12, 13],
      [14],
    ]);
  });

  test.each([
    ['only the telephone system answered', 0, 'ANSWERED', 0, 27, undefined],
    ['billed, yet nobody took it', 1, 'NO ANSWER', 0, 0, '301'],
    ['rang through a Local channel', 2, 'NO ANSWER', 0, 0, '301'],
    ['answered through a Local channel, whose own legs bill nothing', 3, 'ANSWERED', 17, 17, '301'],
    ['one of two telephones answered', 4, 'ANSWERED', 43, 43, '301'],
    ['the other trunk answered', 5, 'ANSWERED', 30, 30, undefined],
    ['an id with the name of its system', 6, 'ANSWERED', 16, 16, '301'],
  ])('%s', (_, index, disposition, talkSeconds, answeredSeconds, extension) => {
    const call = calls[index]!;
    expect([call.disposition, call.talkSeconds, call.answeredSeconds, call.extension]).toEqual([
      disposition,
      talkSeconds,
      answeredSeconds,
      extension,
    ]);
    expect(call.direction).toBe('inbound');
  });

  test('times, names and ids', () => {
    expect(calls[3]).toMatchObject({
      externalId: 'cdr/1706407446.50',
      from: '80000000002',
      to: '200001',
      startedAt: Date.parse('2024-01-28T02:04:06Z'),
      answeredAt: Date.parse('2024-01-28T02:04:12Z'),
      endedAt: Date.parse('2024-01-28T02:04:29Z'),
    });
    expect(calls[5]?.callerName).toBe('8000000004¥¥b');
    expect(calls[6]?.externalId).toBe('cdr/mainserverdss-1706420300.0');
  });

  test('what is strange is told, a second of rounding is not', () => {
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'billed-unanswered'],
      [3, 'billed-unanswered'],
    ]);
  });

  test('the wrong zone is noticed', () => {
    const { problems: found } = readCdr(office, { zone: 'Asia/Kolkata' });
    expect(found[0]).toMatchObject({ line: 1, code: 'zone-doubtful' });
    expect(found[0]?.message).toContain('14 of 14 rows start 5.5 h before');
  });

  test('read twice it counts once; read in part the calls keep their ids', () => {
    const twice = readCdr([...office, ...office], { zone: 'UTC', internal: /\d{3}/ });
    expect(twice.calls).toEqual(calls);
    expect(twice.problems.filter(({ code }) => code === 'repeated-line')).toHaveLength(14);
    const part = readCdr(office.slice(0, 7), { zone: 'UTC' });
    expect(part.calls.map(({ externalId }) => externalId)).toEqual(
      calls.slice(0, 4).map(({ externalId }) => externalId),
    );
  });

  test('the order of the rows does not matter', () => {
    const strip = (rows: string[][]) =>
      readCdr(rows, { zone: 'UTC' }).calls.map((call) => ({
        ...call,
        legs: call.legs.map(({ sequence }) => sequence),
      }));
    const any = fc.shuffledSubarray(office, { minLength: office.length });
    fc.assert(
      fc.property(any, (rows) => {
        expect(strip(rows)).toEqual(strip(office));
      }),
      { numRuns: 50 },
    );
  });
});

test('18 columns, one leg for each call', () => {
  const { calls, problems } = readCdr(rowsOf('asterisk-testsuite-Master.csv'), { zone: 'UTC' });
  expect(problems).toEqual([]);
  expect(calls).toMatchObject([
    {
      externalId: 'cdr/1270167992.0',
      direction: 'unknown',
      disposition: 'ANSWERED',
      answeredSeconds: 7,
      talkSeconds: 0,
    },
    { externalId: 'cdr/1270168442.0', startedAt: 1270168442000, to: '1' },
  ]);
});

const row = (cells: Partial<Record<number, string>>, length = 18): string[] => {
  // prettier-ignore
  const usual = ['', '101', '102', 'office', '"Asha" <101>', 'SIP/101-0a', 'SIP/102-0b', 'Dial', '',
    '2026-01-05 10:00:00', '2026-01-05 10:00:05', '2026-01-05 10:01:05', '65', '60', 'ANSWERED', 'DOCUMENTATION', '1.1', '',
    '', '1.1', '1'];
  return usual.slice(0, length).map((cell, index) => cells[index] ?? cell);
};

test.each([
  ['internal', {}, '101'],
  ['outbound', { 2: '02212345678', 6: 'SIP/trunk-0b' }, '101'],
  ['inbound', { 1: '+919820012345', 5: 'SIP/trunk-0a' }, '102'],
  ['unknown', { 1: '' }, '101'],
] as const)('direction %s', (direction, cells, extension) => {
  const { calls } = readCdr([row(cells)], { zone: 'UTC' });
  expect(calls).toMatchObject([{ direction, extension, talkSeconds: 60 }]);
});

test.each([
  ['column-count', row({}).slice(0, 12)],
  ['unreadable-row', row({ 9: 'this morning' })],
  ['unreadable-row', row({ 13: '1:00' })],
])('%s: the row is given back with the reason', (code, cells) => {
  const { calls, problems } = readCdr([cells, row({ 16: '2.2' })], { zone: 'UTC' });
  expect(calls).toHaveLength(1);
  expect(problems.at(-1)).toMatchObject({ line: 1, code });
});

test('a duration that does not fit the times is told', () => {
  const found = (seconds: string) => readCdr([row({ 12: seconds })], { zone: 'UTC' }).problems.map(({ code }) => code);
  expect([found('64'), found('65'), found('66'), found('75')]).toEqual([[], [], [], ['duration-differs']]);
});

test('16 to 21 columns, a header and empty rows', () => {
  const lengths = [16, 17, 18, 19, 20, 21];
  for (const length of lengths)
    expect(
      readCdr(
        [
          row({}, 18)
            .slice(0, 16)
            .concat(row({}, 21).slice(37 - length)),
        ],
        { zone: 'UTC' },
      ).problems,
    ).toEqual([]);
  expect(readCdr([['accountcode', 'src'], [''], row({})], { zone: 'UTC' }).calls).toHaveLength(1);
});

test('legs at the same time count once, legs after one another both', () => {
  const other = (cells: Partial<Record<number, string>>) => row({ 6: 'SIP/103-0c', ...cells });
  const together = readCdr([row({}), other({})], { zone: 'UTC' }).calls[0];
  const after = { 9: '2026-01-05 10:01:05', 10: '2026-01-05 10:01:05', 11: '2026-01-05 10:01:35', 12: '30', 13: '30' };
  const transferred = readCdr([row({}), other(after)], { zone: 'UTC' }).calls[0];
  expect([together?.talkSeconds, transferred?.talkSeconds]).toEqual([60, 90]);
});
