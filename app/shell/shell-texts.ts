import { moduleTexts } from '../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useShellSay, say: shellSay } = moduleTexts('shell', english);
