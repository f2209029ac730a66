import { lazy, Suspense, useEffect, useState } from 'react';
import { provideCommands } from '../../platform/ui/command/command.ts';
import { rankCommands } from '../../platform/ui/command/rank-commands.ts';
import { useKeys } from '../../platform/ui/keys/use-keys.ts';
import { useKitSay } from '../../platform/ui/kit-texts.ts';
import { useLabel } from '../../platform/ui/texts.ts';
import type { navGroups } from './page-data.ts';
import { useShellSay } from './shell-texts.ts';

const loadSearch = () => import('./search-bar.tsx');
const CommandBar = lazy(loadSearch);
const quiet_ms = 3_000;
const AddAnything = lazy(() => import('../../modules/today/ui/add/add-anything.tsx'));
const KeysOverlay = lazy(() => import('../../platform/ui/keys/keys-overlay.tsx'));

/** The keys that work everywhere: ⌘K, ?, and g with a page's own key. Pages are also found in the command bar. */
export function usePageKeys(groups: ReturnType<typeof navGroups>, go: (path: string) => void, mayLog: boolean) {
  const kit = useKitSay();
  const say = useShellSay();
  const label = useLabel();
  const [open, setOpen] = useState<'search' | 'keys' | 'add' | null>(null);
  const entries = groups.flatMap((group) => group.entries);
  const jumps = entries.flatMap(({ key, path, label: page }) =>
    key ? [[`g ${key}`, { does: say('shell.go', { page: label(page) }), run: () => go(path) }] as const] : [],
  );
  useKeys(
    {
      // ⌘K also works from inside a text field, where the slash is a letter.
      'mod+k': { does: kit('keys.search'), run: () => setOpen('search'), typing: true },
      '/': { does: kit('keys.search'), run: () => setOpen('search') },
      ...(mayLog ? { c: { does: say('shell.add'), run: () => setOpen('add') } } : {}),
      '?': { does: kit('keys.show'), run: () => setOpen('keys') },
      ...Object.fromEntries(jumps),
    },
    kit('keys.everywhere'),
  );
  useEffect(() => {
    const commands = entries.map(({ path, label: page, key, group }) => ({
      id: `page ${path}`,
      title: label(page),
      ...(group ? { detail: label(group) } : {}),
      ...(key ? { keys: `g ${key}` } : {}),
      run: () => go(path),
    }));
    return provideCommands({
      key: 'pages',
      label: say('shell.pages'),
      search: (query) => rankCommands(commands, query),
    });
  });
  // Fetched when nothing else is to do, so that the first ⌘K opens at once and no letter is lost.
  useEffect(() => {
    const timer = setTimeout(() => void loadSearch(), quiet_ms);
    return () => clearTimeout(timer);
  }, []);
  const close = () => setOpen(null);
  const overlays = (
    <Suspense>
      {open === 'search' && <CommandBar onClose={close} />}
      {open === 'add' && <AddAnything onClose={close} />}
      {open === 'keys' && <KeysOverlay onClose={close} />}
    </Suspense>
  );
  return {
    openAdd: () => setOpen('add'),
    openSearch: () => setOpen('search'),
    openKeys: () => setOpen('keys'),
    overlays,
  };
}
