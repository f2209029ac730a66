import { useEffect, useState } from 'react';
import { commandProviders, type Command } from './command.ts';

export interface CommandGroup {
  label: string;
  commands: readonly Command[];
}

const wait_ms = 60;
/** Quick answers wait this long for slower ones, so that nothing jumps under the cursor. */
const together_ms = 400;

/** Under their headings, in the order in which they came. */
const grouped = (label: string, commands: readonly Command[]): CommandGroup[] =>
  [...Map.groupBy(commands, ({ group }) => group ?? label)].map(([own, under]) => ({ label: own, commands: under }));

/**
 * Asks all providers. What answers soon is shown together, so that nothing jumps under the cursor; what is slow comes as
 * it answers. A newer query cancels the older.
 */
export function useResults(query: string): { groups: readonly CommandGroup[]; busy: boolean; failed: boolean } {
  const [answer, setAnswer] = useState<{ groups: CommandGroup[]; open: number; failed: boolean }>({
    groups: [],
    open: 1,
    failed: false,
  });
  useEffect(() => {
    const abort = new AbortController();
    const providers = commandProviders();
    const found = new Map<string, CommandGroup[]>();
    let [open, failed, patient] = [providers.length, false, false];
    const show = () => {
      if (abort.signal.aborted) return;
      const groups = providers.flatMap(({ key }) => found.get(key) ?? []).filter(({ commands }) => commands.length > 0);
      setAnswer({ groups, open, failed });
    };
    const ask = async () => {
      await Promise.all(
        providers.map(async ({ key, label, search }) => {
          try {
            found.set(key, grouped(label, await search(query, abort.signal)));
          } catch {
            failed = true;
          }
          open -= 1;
          if (open === 0 || patient) show();
        }),
      );
      if (providers.length === 0) show();
    };
    const timer = setTimeout(() => void ask(), query ? wait_ms : 0);
    const late = setTimeout(() => {
      patient = true;
      show();
    }, together_ms);
    return () => {
      clearTimeout(timer);
      clearTimeout(late);
      abort.abort();
    };
  }, [query]);
  return { groups: answer.groups, busy: answer.open > 0, failed: answer.failed };
}
