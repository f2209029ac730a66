import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type PlansSay = Say<typeof english>;
export const { useSay: usePlansSay, say: plansSay } = moduleTexts('plans', english);
