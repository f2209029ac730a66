import { useState } from 'react';
import { emptyDraft, type LogDraft } from './log-entry.ts';

const kept = new Map<string, LogDraft>();

/** A draft that survives moving to another row and back. `forget` after it was saved. */
export function useDraft(key: string, first: Partial<LogDraft>) {
  const [draft, setDraft] = useState<LogDraft>(() => kept.get(key) ?? { ...emptyDraft, ...first });
  const change = (part: Partial<LogDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...part };
      kept.set(key, after);
      return after;
    });
  const forget = () => {
    kept.delete(key);
    setDraft({ ...emptyDraft, ...first });
  };
  return { draft, change, forget };
}
