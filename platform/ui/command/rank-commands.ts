import type { Command } from './command.ts';

/** How well a text answers a query: 3 begins with it, 2 a word begins with it, 1 contains it, 0 its letters do not occur. */
export function rankText(text: string, query: string): number {
  const [inside, wanted] = [fold(text), fold(query).trim()];
  if (wanted === '' || inside.startsWith(wanted)) return 3;
  const words = inside.split(/[^\p{L}\p{N}]+/u);
  if (wanted.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return inside.includes(wanted) ? 1 : 0;
}

/** The commands that answer a query, best first; equals keep their order. */
export function rankCommands(commands: readonly Command[], query: string): Command[] {
  return commands
    .map((command) => ({
      command,
      rank: Math.max(rankText(command.title, query), Math.min(1, rankText(command.words ?? command.title, query))),
    }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}

/** "Zürich" is found by "zurich". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
