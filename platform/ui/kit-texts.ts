import { english } from './texts.en.ts';
import { moduleTexts, type Say } from './texts.ts';

export type KitSay = Say<typeof english>;
/** The kit's own words. Modules have their own catalogue and never use this one. */
export const { useSay: useKitSay, say: kitSay } = moduleTexts('kit', english);
