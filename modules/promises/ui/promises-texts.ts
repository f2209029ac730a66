import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type PromisesSay = Say<typeof english>;
export const { useSay: usePromisesSay, say: promisesSay } = moduleTexts('promises', english);
