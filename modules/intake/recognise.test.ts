import { expect, it } from 'vitest';
import { columns } from '../../maths/simulate/row.ts';
import { recognise } from './recognise.ts';
import { kinds } from './kinds/index.ts';

const looks = (fileName: string, header: readonly string[], samples: string[][] = [], headerLine = 1) =>
  recognise({ fileName, header, samples, headerLine })?.key ?? null;

it.each(Object.entries(columns))('knows %s by its name and header, and by its header alone', (name, header) => {
  const kind = name.replace('.csv', '');
  expect(looks(name, header)).toBe(kind);
  expect(looks('export (3).csv', header)).toBe(kind);
});

it('knows the logs of telephone systems by their looks', () => {
  const call = [
    '',
    '4011',
    '+919000000000',
    'out',
    '',
    'a',
    'b',
    'Dial',
    '',
    '2026-01-01 10:00:00',
    '',
    '2026-01-01 10:00:09',
    '9',
    '0',
    'NO ANSWER',
    'D',
    '1.1',
    '',
  ];
  expect(
    looks(
      'x.csv',
      call.map((_, i) => `Column ${i + 1}`),
      [call],
      0,
    ),
  ).toBe('cdr');
  expect(looks('x', ['time', 'callid', 'queuename', 'agent', 'event', 'data1'])).toBe('queue_log');
  expect(looks('x', ['1784779230|NONE|support|P040|ADDMEMBER|'], [], 1)).toBe('queue_log');
});

it('does not guess where nothing tells', () => {
  expect(looks('notes.csv', ['colour', 'weight', 'taste'], [['red', '3 kg', 'sweet']])).toBeNull();
});

it('imports what others refer to first', () => {
  const order = kinds.map((kind) => kind.key);
  const before = (a: string, b: string) => expect(order.indexOf(a)).toBeLessThan(order.indexOf(b));
  before('teams', 'people');
  before('people', 'accounts');
  before('accounts', 'assignments');
  before('subscriptions', 'payments');
  before('contacts', 'cdr');
});
