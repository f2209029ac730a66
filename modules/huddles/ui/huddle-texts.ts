import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useHuddleSay, say: huddleSay } = moduleTexts('huddles', english);
export type HuddleSay = typeof huddleSay;
