import { describe, expect, it } from 'vitest';
import { dayWords, timeOfDay, whenWords } from '../../../platform/ui/format/date.ts';
import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import { money } from '../../../platform/ui/format/money.ts';
import { change, number } from '../../../platform/ui/format/number.ts';
import { kitSay } from '../../../platform/ui/kit-texts.ts';
import type { TodayRow } from './queries.ts';
import { reasonOf, type Wording } from './reason.ts';
import { sentenceOf } from './sentence.ts';
import { todaySay as say } from './today-texts.ts';

const place = { zone: 'Asia/Kolkata', locale: 'en-IN' };
const now = Date.parse('2026-11-19T14:38:00+05:30');
const at = (text: string) => Date.parse(`2026-11-${text}:00+05:30`);
const format = {
  time: (when: number) => timeOfDay(when, place),
  day: (when: number) => dayWords(when, now, place),
  when: (when: number) => whenWords(when, now, place, kitSay),
  money: (amount: number, currency = 'INR') => money(amount, currency, place.locale),
  number: (value: number) => number(value, place.locale),
  change: (share: number) => change(share, place.locale),
} as unknown as Format;
const bands = [
  { key: 'low', name: 'Low user', from: 0 },
  { key: 'high', name: 'High user', from: 15 },
];
const wording: Wording = { now, say, format, bands, metric: 'bookings' };
const due = (part: object): TodayRow =>
  ({
    id: 'r',
    group: 'running-out',
    at: now,
    late: false,
    account: null,
    chance: null,
    commitment: {
      programme: '',
      rule: '',
      openedAt: at('16T16:20'),
      moves: 0,
      details: {},
      because: null,
      paused: null,
      firstDueAt: now,
      dueAt: now,
      ...part,
    },
  }) as unknown as TodayRow;
const chance = (part: object) => ({ ...due({}), commitment: null, chance: part }) as TodayRow;
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('why a row is on the list', () => {
  it.each([
    [
      { programme: 'onboarding', rule: 'first-contact', because: 'A new customer hears from us within 3 days.' },
      'Paid Mon 16:20. A new customer hears from us within 3 days.',
    ],
    [
      { programme: 'plan', rule: 'next-plan', details: { agenda: 'yearly plan', expected: 'a decision' } },
      'You planned this on Mon 16 Nov: “yearly plan”; expected: a decision',
    ],
    [{ programme: 'promise', rule: 'call-back' }, 'Promised Mon 16:20 in the last talk'],
    [
      {
        programme: 'promise',
        rule: 'promise',
        details: { text: 'Send the invoice' },
        moves: 2,
        firstDueAt: at('18T12:00'),
      },
      'You promised this Mon 16:20; moved 2 times, first promised for yesterday 12:00',
    ],
    [
      {
        programme: 'support',
        details: { text: 'Billed twice' },
        paused: { because: 'customer', since: at('18T16:00') },
      },
      'Waiting for the customer since yesterday 16:00; the clock goes on with their answer',
    ],
    [
      { programme: 'renewals', details: { amount: 86000, plan: 'yearly', product: 'book' } },
      '₹ 86,000, book yearly; the term ends Thu 19 Nov',
    ],
    [{ programme: 'own', because: 'The pack says so.' }, 'The pack says so.'],
    [{ programme: 'own' }, 'Open since Mon 16:20'],
  ])('%j', (part, words) => {
    expect(spaced(reasonOf(due(part), wording))).toBe(words);
  });

  it.each([
    [
      { kind: 'rising', change: 0.38, short: 11, band: 'low' },
      '+38 % in two weeks; 11 bookings a week short of “High user”',
    ],
    [{ kind: 'no-plan', lastContactAt: null }, 'Nobody has spoken with them; nothing is planned'],
  ])('%j', (part, words) => {
    expect(spaced(reasonOf(chance(part), wording))).toBe(words);
  });
});

describe('the sentence under the title', () => {
  const row = (group: string, when: string, late = false) => ({ ...due({}), group, at: at(when), late }) as TodayRow;
  it('counts what runs out soon, what is late and what is planned', () => {
    const rows = [row('running-out', '19T14:00', true), row('running-out', '19T16:20'), row('planned', '19T15:00')];
    expect(sentenceOf(rows, now, say, format)).toBe('1 clock runs out before 17:00 · 1 is late · 1 talk planned');
  });
  it('says so when nothing does', () => {
    expect(sentenceOf([], now, say, format)).toBe('No clock runs out today');
  });
});
