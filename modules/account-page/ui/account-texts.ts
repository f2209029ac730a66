import { moduleTexts, type Say } from '../../../platform/ui/texts.ts';
import { english } from './texts.en.ts';

export type AccountSay = Say<typeof english>;
export const { useSay: useAccountSay, say: accountSay } = moduleTexts('account-page', english);
