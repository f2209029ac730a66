import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useNoticeSay } = moduleTexts('notices', english);
