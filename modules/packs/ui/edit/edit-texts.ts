import { moduleTexts } from '../../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useEditSay, say: editSay } = moduleTexts('packs-edit', english);
