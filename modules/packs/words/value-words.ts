import type { Unit } from '../../../maths/measure/index.ts';

const thousands = (count: number): string => {
  const [whole = '', part] = String(Math.abs(count)).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${count < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`;
};

/** A number as words show it: `1,240`. */
export const numberWords = thousands;

const suffix: Partial<Record<Unit, string>> = { percent: ' %', hours: ' h', minutes: ' min', days: ' days' };

/** A benchmark with its unit, as people write it: `80 %`, `72 h`, `20`. */
export const amountWords = (amount: number, unit: Unit | undefined): string =>
  `${thousands(amount)}${(unit && suffix[unit]) ?? ''}`;

/** `1 account`, `37 accounts`. */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`;
