import { describe, expect, it } from 'vitest';
import { kitSay } from '../kit-texts.ts';
import { dayWords, daysBetween, whenWords } from './date.ts';
import { spanWords } from './span.ts';

const kolkata = { zone: 'Asia/Kolkata', locale: 'en-GB' };
const at = (text: string) => Date.parse(text);
const now = at('2026-11-19T14:38:00+05:30');

describe('when', () => {
  it.each([
    ['2026-11-19T16:20:00+05:30', 'today 16:20'],
    ['2026-11-20T00:00:00+05:30', 'tomorrow 00:00'],
    ['2026-11-18T14:00:00+05:30', 'yesterday 14:00'],
    ['2026-11-24T15:20:00+05:30', 'Tue 15:20'],
    ['2026-11-26T15:20:00+05:30', '26 Nov, 15:20'],
    ['2027-01-04T09:05:00+05:30', '4 Jan 2027, 09:05'],
  ])('%s reads %s', (text, words) => {
    expect(whenWords(at(text), now, kolkata, kitSay)).toBe(words);
  });

  it('counts days by the zone of the reader, not by 24 hours', () => {
    expect(daysBetween(at('2026-11-19T18:29:00Z'), at('2026-11-19T18:31:00Z'), 'Asia/Kolkata')).toBe(1);
    expect(daysBetween(at('2026-03-28T12:00:00+01:00'), at('2026-03-30T11:00:00+02:00'), 'Europe/Berlin')).toBe(2);
  });

  it('names the year only where it differs', () => {
    expect(dayWords(now, now, kolkata)).toBe('Thu 19 Nov');
    expect(dayWords(at('2025-11-19T12:00:00Z'), now, kolkata)).toBe('Wed 19 Nov 2025');
  });
});

describe('span', () => {
  it.each([
    [0, '0 s'],
    [59.9, '59 s'],
    [-2280, '38 m'],
    [6120, '1 h 42 m'],
    [7200, '2 h'],
    [187_200, '2 d 4 h'],
    [172_800, '2 d'],
    [604_800, '7 days'],
  ])('%s seconds read %s', (seconds, words) => {
    expect(spanWords(seconds, kitSay)).toBe(words);
  });
});
