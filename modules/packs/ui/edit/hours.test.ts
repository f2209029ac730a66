import { expect, it } from 'vitest';
import { hoursText, readHours } from './hours.ts';

it.each([
  ['09:30–18:30', [['09:30', '18:30']]],
  [
    '9-13, 14:00 to 18.30',
    [
      ['09:00', '13:00'],
      ['14:00', '18:30'],
    ],
  ],
  ['', []],
  ['whenever', [['whenever', '']]],
])('reads %j', (text, spans) => expect(readHours(text)).toEqual(spans));

it('writes what it reads', () => {
  const text = '09:30–13:00, 14:00–18:30';
  expect(hoursText(readHours(text))).toBe(text);
  expect(hoursText(undefined)).toBe('');
});
