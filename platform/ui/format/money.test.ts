import { describe, expect, it } from 'vitest';
import { money, moneyShort } from './money.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('money', () => {
  it.each([
    [48000, 'INR', 'en-IN', '₹ 48,000'],
    [1234567, 'INR', 'en-IN', '₹ 12,34,567'],
    [12.5, 'EUR', 'en-GB', '€ 12.50'],
    [1234.5, 'EUR', 'de-DE', '1.234,50 €'],
    [-300, 'INR', 'en-IN', '-₹ 300'],
    [5000, 'JPY', 'en-US', '¥ 5,000'],
  ])('%s %s in %s reads %s', (amount, currency, locale, words) => {
    expect(plain(money(amount, currency, locale))).toBe(words);
  });
});

describe('short money', () => {
  it.each([
    [99_999, 'INR', 'en-IN', '₹ 99,999'],
    [410_000, 'INR', 'en-IN', '₹ 4.1 L'],
    [7_200_000, 'INR', 'en-IN', '₹ 72 L'],
    [9_996_000, 'INR', 'en-IN', '₹ 1 Cr'],
    [12_000_000, 'INR', 'en-IN', '₹ 1.2 Cr'],
    [410_000, 'USD', 'en-US', '$ 410K'],
    [900, 'USD', 'en-US', '$ 900'],
  ])('%s %s in %s reads %s', (amount, currency, locale, words) => {
    expect(plain(moneyShort(amount, currency, locale))).toBe(words);
  });
});
