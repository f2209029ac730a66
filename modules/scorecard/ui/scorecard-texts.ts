import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type ScorecardSay = Say<typeof english>;

export const { useSay: useScorecardSay, say: scorecardSay } = moduleTexts('scorecard', english);
