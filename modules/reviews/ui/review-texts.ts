import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useReviewSay, say: reviewSay } = moduleTexts('reviews', english);
export type ReviewSay = typeof reviewSay;
