import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts-people.en.ts';

export const { useSay: usePageSay, say: pageSay } = moduleTexts('people-page', english);
