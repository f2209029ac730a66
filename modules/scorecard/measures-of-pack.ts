import { measureByKey } from '../../catalogue/measures/index.ts';
import type { Pack } from '../../catalogue/packs/schema.ts';
import type { PackMeasure } from './targets-of.ts';

/** The measures of a pack in its order, each with what the role asks for; what is only announced has no figure yet. */
export function measuresOf(pack: Pick<Pack, 'measures'>): PackMeasure[] {
  return pack.measures.flatMap(({ measure: key, benchmark, aim, weight, group }) => {
    const measure = measureByKey.get(key);
    return measure ? [{ measure, benchmark, aim, weight, group }] : [];
  });
}

/** The pack's entry of a measure; one that the pack leaves out stands without a benchmark under `Other`. */
export function entryOf(pack: Pick<Pack, 'measures'>, key: string): PackMeasure | null {
  const measure = measureByKey.get(key);
  if (!measure) return null;
  const found = measuresOf(pack).find((entry) => entry.measure.key === key);
  return found ?? { measure, benchmark: null, aim: null, weight: 0, group: 'Other' };
}
