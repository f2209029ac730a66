import { useState } from 'react';

/** What is being written about one talk: texts as typed. */
export interface TalkDraft {
  outcome: string | null;
  channel: string | null;
  purpose: string | null;
  note: string;
  happiness: number | null;
  promise: string;
  promiseBy: string;
  /** They promised us, not we them. */
  theirs: boolean;
  /** Null while the suggestion stands; a text, even an empty one, once somebody typed. */
  next: string | null;
  about: string | null;
  noNext: string;
  milestones: readonly string[];
  trainee: string;
  modules: readonly string[];
  help: string;
}

export const emptyTalk: TalkDraft = {
  outcome: null,
  channel: null,
  purpose: null,
  note: '',
  happiness: null,
  promise: '',
  promiseBy: '',
  theirs: false,
  next: null,
  about: null,
  noNext: '',
  milestones: [],
  trainee: '',
  modules: [],
  help: '',
};

const placeOf = (key: string) => `kept draft ${key}`;

const read = (key: string): TalkDraft => {
  const text = localStorage.getItem(placeOf(key));
  return text === null ? emptyTalk : { ...emptyTalk, ...(JSON.parse(text) as Partial<TalkDraft>) };
};

/** Writes a draft to this device, or takes it away with null. */
export function keepDraft(key: string, draft: TalkDraft | null): void {
  if (draft === null) localStorage.removeItem(placeOf(key));
  else localStorage.setItem(placeOf(key), JSON.stringify(draft));
}

/** A draft that outlives the row, the page and the browser. The key names the person and the account. */
export function useTalkDraft(key: string) {
  const [draft, setDraft] = useState(() => read(key));
  const change = (part: Partial<TalkDraft>) =>
    setDraft((before) => {
      const after = { ...before, ...part };
      keepDraft(key, after);
      return after;
    });
  const forget = () => {
    keepDraft(key, null);
    setDraft(emptyTalk);
  };
  return { draft, change, forget };
}
