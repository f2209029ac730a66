import { numberFormatter } from './formatters.ts';

/** Keeps an amount and its unit on one line. */
const joined = '\u00a0';

function symbolOf(currency: string, locale: string): string {
  const parts = numberFormatter(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(
    0,
  );
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** Whole amounts without decimals, others with the currency's own: ₹ 48,000 or € 12.50, in the locale's grouping and order. */
export function money(amount: number, currency: string, locale: string): string {
  const whole = Number.isInteger(amount);
  const text = numberFormatter(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  }).format(amount);
  const symbol = symbolOf(currency, locale);
  // A symbol glued to its digits is hard to read in a column; the locale's order is kept.
  return text.replace(symbol, `${symbol}${joined}`).replace(/\s+$/u, '').replace(/\s+/gu, joined);
}

/** For cards: lakh and crore where the locale counts so (₹ 4.1 L, ₹ 1.2 Cr), else the locale's short form ($ 410K). */
export function moneyShort(amount: number, currency: string, locale: string): string {
  const size = Math.abs(amount);
  if (!locale.endsWith('-IN')) {
    if (size < 10_000) return money(amount, currency, locale);
    const short = numberFormatter(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(amount);
    return `${symbolOf(currency, locale)}${joined}${short}`;
  }
  if (size < 100_000) return money(Math.round(amount), currency, locale);
  // 99.95 lakh would read "100 L": it is one crore.
  const [unit, name] = size < 9_995_000 ? [100_000, 'L'] : [10_000_000, 'Cr'];
  const short = numberFormatter(locale, { maximumFractionDigits: size / unit < 100 ? 1 : 0 }).format(amount / unit);
  return `${symbolOf(currency, locale)}${joined}${short}${joined}${name}`;
}
