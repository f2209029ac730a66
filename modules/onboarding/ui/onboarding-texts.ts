import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useOnboardingSay, say: onboardingSay } = moduleTexts('onboarding', english);
export type OnboardingSay = typeof onboardingSay;
