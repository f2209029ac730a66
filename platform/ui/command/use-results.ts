import { useEffect, useState } from 'react';
import { commandProviders, type Command } from './command.ts';

export interface CommandGroup {
  label: string;
  commands: readonly Command[];
}

const wait_ms = 90;

/** Asks all providers; quick ones show at once, slow ones as they answer. A newer query cancels the older. */
export function useResults(query: string): { groups: readonly CommandGroup[]; busy: boolean; failed: boolean } {
  const [answer, setAnswer] = useState<{ groups: CommandGroup[]; open: number; failed: boolean }>({
    groups: [],
    open: 1,
    failed: false,
  });
  useEffect(() => {
    const abort = new AbortController();
    const providers = commandProviders();
    const found = new Map<string, CommandGroup>();
    let [open, failed] = [providers.length, false];
    const show = () => {
      if (abort.signal.aborted) return;
      const groups = providers.flatMap(({ key }) => found.get(key) ?? []).filter(({ commands }) => commands.length > 0);
      setAnswer({ groups, open, failed });
    };
    const ask = async () => {
      await Promise.all(
        providers.map(async ({ key, label, search }) => {
          try {
            found.set(key, { label, commands: await search(query, abort.signal) });
          } catch {
            failed = true;
          }
          open -= 1;
          show();
        }),
      );
      if (providers.length === 0) show();
    };
    const timer = setTimeout(() => void ask(), query ? wait_ms : 0);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return { groups: answer.groups, busy: answer.open > 0, failed: answer.failed };
}
