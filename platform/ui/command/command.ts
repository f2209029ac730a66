import type { Marks } from './marked-text.tsx';

/** One thing the command bar can find or do. */
export interface Command {
  id: string;
  title: string;
  detail?: string;
  /** Which parts of the title and of the detail answer the query. */
  marks?: { title?: Marks; detail?: Marks };
  /** A second line: the part of what it says that answers. */
  said?: { text: string; marks: Marks };
  /** When it was, epoch milliseconds. */
  at?: number;
  /** The heading it stands under; the provider's own where it has none. */
  group?: string;
  keys?: string;
  /** More words by which it is found. */
  words?: string;
  run: () => void;
}

/** Finds commands under one heading. Static providers filter by themselves with rankCommands; others ask the server. */
export interface CommandProvider {
  key: string;
  label: string;
  search: (query: string, signal: AbortSignal) => Promise<readonly Command[]> | readonly Command[];
}

const providers = new Map<string, CommandProvider>();

/** Makes a provider known to the command bar; answers with its removal. */
export function provideCommands(provider: CommandProvider): () => void {
  providers.set(provider.key, provider);
  return () => void providers.delete(provider.key);
}

export function commandProviders(): readonly CommandProvider[] {
  return [...providers.values()];
}
