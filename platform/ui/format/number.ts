import { numberFormatter } from './formatters.ts';

/** At most one decimal below a hundred, none above: a figure on a card is read, not copied. */
export function number(value: number, locale: string): string {
  return numberFormatter(locale, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 }).format(value);
}

/** A share between 0 and 1 as whole per cent with a space: 0.94 → "94 %". */
export function percent(share: number, locale: string): string {
  return `${numberFormatter(locale, { maximumFractionDigits: 0 }).format(share * 100)}\u00a0%`;
}

/** A change with its sign, minus as a real minus: −40 %, +38 %. */
export function change(share: number, locale: string): string {
  const sign = share > 0 ? '+' : share < 0 ? '−' : '±';
  return `${sign}${percent(Math.abs(share), locale)}`;
}
