import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useRenewalSay, say: renewalSay } = moduleTexts('renewals', english);
export type RenewalSay = typeof renewalSay;
