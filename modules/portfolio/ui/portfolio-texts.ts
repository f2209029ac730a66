import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type PortfolioSay = Say<typeof english>;
export const { useSay: usePortfolioSay, say: portfolioSay } = moduleTexts('portfolio', english);
