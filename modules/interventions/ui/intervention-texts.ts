import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type InterventionSay = Say<typeof english>;
export const { useSay: useInterventionSay } = moduleTexts('interventions', english);
