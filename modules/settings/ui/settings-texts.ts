import { moduleTexts } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export const { useSay: useSettingsSay, say: settingsSay } = moduleTexts('settings', english);
