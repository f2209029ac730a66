import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type PaceSay = Say<typeof english>;
export const { useSay: usePaceSay } = moduleTexts('pace', english);
