import { expect, it } from 'vitest';
import { accountSay as say } from '../account-texts.ts';
import { factWords, kindOf, type FactWording } from './fact-words.ts';

const wording: FactWording = {
  say,
  format: {
    money: (amount, currency) => `${currency} ${amount}`,
    number: String,
    day: (at) => String(at).slice(0, 10),
  },
  nameOf: (_, key) => key.charAt(0).toUpperCase() + key.slice(1),
};
const words = (type: string, payload: Record<string, unknown>, person: string | null = null) =>
  factWords({ type, payload, person }, wording);

it.each([
  ['payment.realised', { amount: 48000, currency: 'INR', method: 'UPI' }, 'Paid INR 48000'],
  ['training.given', { trainee: 'Ravi', module: 'reports' }, 'Ravi trained on Reports'],
  ['interaction.logged', { channel: 'call', outcome: 'reached', purpose: 'renewal' }, 'Call, reached, about renewal'],
  ['call.finished', { talk_seconds: 247 }, 'Call, 4:07'],
  ['call.finished', { talk_seconds: 0 }, 'Call, no answer'],
  ['milestone.reached', { milestone: 'expectations-set' }, 'Expectations set'],
  ['account.staged', { stage: 'irate' }, 'Now irate'],
  ['something.of-their-own', {}, 'something of their own'],
])('%s %j reads %s', (type, payload, what) => {
  expect(words(type, payload).what).toBe(what);
});

it('names who took an account over, or that nobody did', () => {
  expect(words('account.assigned', {}, 'Asha Menon').what).toBe('Handed to Asha Menon');
  expect(words('account.assigned', {}).what).toBe('Handed to nobody');
});

it('puts every kind of fact under a filter', () => {
  expect(['call.finished', 'case.opened', 'payment.realised', 'usage.read', 'account.lost'].map(kindOf)).toEqual([
    'talks',
    'promises',
    'money',
    'use',
    'changes',
  ]);
});
