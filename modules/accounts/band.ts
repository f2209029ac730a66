import type { Pack } from '../../catalogue/packs/schema.ts';

/** The usage band of a reading: the last band that begins at or below it. */
export const bandOf = (pack: Pack, value: number): string => {
  let band = pack.usage.bands[0]!.key;
  for (const each of [...pack.usage.bands].sort((a, b) => a.from - b.from)) if (value >= each.from) band = each.key;
  return band;
};
