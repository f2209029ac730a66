import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useProjectSay, say: projectSay } = moduleTexts('projects', english);
