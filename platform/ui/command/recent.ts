import type { Command } from './command.ts';

const storage_key = 'kept-recent';
const most = 6;

/** The ids of the last commands that were run, newest first. */
export function recentIds(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storage_key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

const known = new Map<string, Command>();

/** Remembers a command: its id across visits, itself while the page is open. */
export function rememberCommand(command: Command): void {
  known.set(command.id, command);
  const ids = [command.id, ...recentIds().filter((id) => id !== command.id)].slice(0, most);
  try {
    localStorage.setItem(storage_key, JSON.stringify(ids));
  } catch {
    // Without storage the list lives as long as the page.
  }
}

/** The recent commands that can be run again now: found by a provider just asked, or run in this visit. */
export function recentCommands(found: readonly Command[]): Command[] {
  const all = new Map([...known, ...found.map((command) => [command.id, command] as const)]);
  return recentIds().flatMap((id) => all.get(id) ?? []);
}
