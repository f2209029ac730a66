import type { Pack } from '../../catalogue/packs/schema.ts';
import type { PackMeasure } from './targets-of.ts';
import { measuresOf } from './measures-of-pack.ts';

/** A figure at the head of a day: over which days it is asked. */
export interface HeadFigure {
  entry: PackMeasure;
  over: 'day' | 'month' | 'days-30';
}

/** What a person wants to see before the first call: today's work, the month's two aims, and the word that was kept. */
const first: readonly (readonly [string, HeadFigure['over']])[] = [
  ['effective_calls_per_day', 'day'],
  ['low_to_high_percent', 'month'],
  ['renewals_renewed_percent', 'month'],
  ['promises_kept_percent', 'days-30'],
];
const shown = 4;

/** The four figures at the head of Today: the usual ones that the pack has, filled up with its weightiest. */
export function headFigures(pack: Pick<Pack, 'measures'>): HeadFigure[] {
  const entries = measuresOf(pack);
  const usual = first.flatMap(([key, over]): HeadFigure[] => {
    const entry = entries.find(({ measure }) => measure.key === key);
    return entry ? [{ entry, over }] : [];
  });
  const more = entries
    .filter((entry) => entry.weight > 0 && usual.every((one) => one.entry !== entry))
    .toSorted((x, y) => y.weight - x.weight)
    .map((entry): HeadFigure => ({ entry, over: 'month' }));
  return [...usual, ...more].slice(0, shown);
}
