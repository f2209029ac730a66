import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useLostSay, say: lostSay } = moduleTexts('lost', english);
export type LostSay = typeof lostSay;
