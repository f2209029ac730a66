import { provideCommands } from '../../../../platform/ui/command/command.ts';
import { accountSay } from '../account-texts.ts';
import { findAccounts } from './queries.ts';

/** A plain link, pressed: the shell turns it into a step within the app. */
function go(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
}

provideCommands({
  key: 'accounts',
  label: accountSay('accounts.command'),
  search: async (query, signal) => {
    if (query.trim().length < 2) return [];
    const { items } = await findAccounts(query.trim(), signal);
    return items.map(({ id, name, key, city, owner }) => ({
      id: `account ${id}`,
      title: name,
      detail: [key, city, owner?.name].filter(Boolean).join(' · '),
      run: () => go(`/accounts/${id}`),
    }));
  },
});
