import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type TodaySay = Say<typeof english>;
export const { useSay: useTodaySay, say: todaySay } = moduleTexts('today', english);
