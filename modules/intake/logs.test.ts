import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableRow } from '../../platform/tables/index.ts';
import { directoryOf } from './directory.ts';
import { cdr, queueLog } from './kinds/logs.ts';
import type { ImportOptions, LogKind } from './kinds/kind.ts';
import { type ReaderInput, readerOf } from './readers.ts';

const options: ImportOptions = {
  zone: 'Asia/Kolkata',
  dateOrder: 'auto',
  numberFormat: 'point',
  country: 'IN',
  currency: 'INR',
};
const directory = directoryOf(
  {
    people: [
      { key: 'P1', name: 'Asha Menon' },
      { key: 'P2', name: 'Ravi Rao' },
    ],
    phones: [
      { account: 'C-1', phone: '098450 12345' },
      { account: 'C-2', phone: '+91 98450 99999' },
      { account: 'C-3', phone: '9845099999' },
    ],
  },
  'IN',
);

const input = (kind: LogKind, state: unknown = null): ReaderInput => ({
  kind,
  header: ['Column 1'],
  mapping: {},
  options,
  directory,
  state,
});

const log = [
  '1784779230|q.1|support|NONE|ENTERQUEUE||09845012345|1',
  '1784779240|q.2|support|NONE|ENTERQUEUE||9845099999|2',
  '1784779242|q.1|support|SIP/P1|CONNECT|12|q.9|3',
  '1784779300|q.1|support|SIP/P1|COMPLETECALLER|12|58|1',
  '1784779310|q.2|support|NONE|ABANDON|1|2|70',
  '1784779400|q.3|support|NONE|ENTERQUEUE||1003|1',
].map((raw, i): TableRow => ({ line: i + 1, raw, cells: raw.split('|'), problem: null }));

const leg = (n: number, cells: Partial<Record<number, string>>): TableRow => {
  const usual = [
    'P1',
    '4011',
    '09845012345',
    'out',
    '"Asha Menon" <4011>',
    'PJSIP/4011-01',
    'PJSIP/t-01',
    'Dial',
    '',
    '2026-07-23 09:46:23',
    '2026-07-23 09:46:31',
    '2026-07-23 09:47:01',
    '38',
    '30',
    'ANSWERED',
    'D',
    `178478018${n}.1`,
    '',
  ];
  const all = usual.map((cell, i) => cells[i] ?? cell);
  return { line: n, raw: all.join(), cells: all, problem: null };
};

const calls = [
  leg(1, {}),
  leg(2, { 0: '', 1: '+919845099999', 2: '4020', 4: '"x" <x>', 6: 'PJSIP/4020-02', 10: '', 13: '0', 14: 'NO ANSWER' }),
  leg(3, { 0: 'P9', 4: '"Ravi Rao" <4012>', 1: '4012', 2: '4013' }),
];

const all = (kind: LogKind, pieces: TableRow[][], carry = true) => {
  let reader = readerOf(input(kind));
  const found = pieces.flatMap((rows) => {
    const { items } = reader.read(rows);
    // As after a crash: a new reader goes on from what the old one had kept, as plain JSON.
    if (carry) reader = readerOf(input(kind, JSON.parse(JSON.stringify(reader.state()))));
    return items;
  });
  const { items, notices } = reader.end();
  return { drafts: [...found, ...items].flatMap((item) => item.drafts ?? []), notices };
};

it('a queue log becomes calls, their agents and accounts found; what is unknown lands all the same', () => {
  const { drafts, notices } = all(queueLog, [log]);
  expect(
    drafts.map(({ payload }) => [payload['outcome'], payload['account'], payload['person'], payload['talk_seconds']]),
  ).toEqual([
    ['answered', 'C-1', 'P1', 58],
    // The number belongs to two accounts, so it tells neither.
    ['abandoned', null, null, 0],
    ['waiting', null, null, 0],
  ]);
  expect(notices.map((notice) => notice.code)).toEqual(['call-open', 'unknown-number', 'unknown-number']);
});

it('call records become calls: the account code names the person, the number the account', () => {
  const { drafts } = all(cdr, [calls]);
  expect(
    drafts.map(({ payload }) => [payload['direction'], payload['outcome'], payload['account'], payload['person']]),
  ).toEqual([
    ['out', 'answered', 'C-1', 'P1'],
    ['in', 'no-answer', null, null],
    ['internal', 'answered', null, 'P2'],
  ]);
});

it.each([queueLog, cdr])(
  'any cutting of $key into batches, and any crash between them, brings the same calls',
  (kind) => {
    const rows = kind === cdr ? calls : log;
    const whole = all(kind, [rows]).drafts;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }), (sizes) => {
        const left = [...rows];
        const pieces = sizes.map((size) => left.splice(0, size)).filter((piece) => piece.length > 0);
        expect(all(kind, left.length > 0 ? [...pieces, left] : pieces).drafts).toEqual(whole);
      }),
    );
  },
);

it('a log told further brings the same call with another external id', () => {
  const [short] = all(queueLog, [log.slice(0, 3)]).drafts;
  const [long] = all(queueLog, [log.slice(0, 4)]).drafts.filter(({ payload }) => payload['talk_seconds'] === 58);
  expect(short!.payload['call']).toBe(long!.payload['call']);
  expect(short!.externalId).not.toBe(long!.externalId);
});
