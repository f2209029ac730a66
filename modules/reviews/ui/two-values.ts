import type { Format } from '../../../platform/ui/format/format-provider.tsx';
import { writeValue } from '../../scorecard/ui/index.ts';

type Unit = Parameters<typeof writeValue>[0];

/** Two values of a figure so that a reader sees them differ: with more digits where the usual ones look the same. */
export const twoValues = (unit: Unit, was: number | null, now: number | null, format: Format): [string, string] => {
  const [a, b] = [writeValue(unit, was, format), writeValue(unit, now, format)];
  if (a !== b || was === null || now === null) return [a, b];
  const exact = (value: number): string => {
    const shown = unit === 'percent' ? value * 100 : value;
    const text = new Intl.NumberFormat(format.locale, { maximumSignificantDigits: 5 }).format(shown);
    return unit === 'percent' ? `${text}\u00a0%` : text;
  };
  return [exact(was), exact(now)];
};
