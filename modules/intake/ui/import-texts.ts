import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useImportSay, say: importSay } = moduleTexts('import', english);
