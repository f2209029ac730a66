/** What is being written: texts as typed. */
export interface LogDraft {
  outcome: string | null;
  note: string;
  promise: string;
  promiseBy: string;
  next: string;
  about: string;
}

/** What is saved: instants are ISO texts. */
export interface LogEntry {
  outcome: string;
  note: string;
  promise: { text: string; by: string } | null;
  next: { at: string; about: string } | null;
}

export const emptyDraft: LogDraft = { outcome: null, note: '', promise: '', promiseBy: '', next: '', about: '' };

export type LogFault = 'outcome' | 'promiseBy' | 'next';

/** Times as read from the draft, in epoch milliseconds; null where none was typed or none understood. */
export interface ReadTimes {
  promiseBy: number | null;
  next: number | null;
}

/** A draft as an entry, or what stops it from being one. */
export function finishLog(draft: LogDraft, times: ReadTimes): { entry: LogEntry } | { fault: LogFault } {
  if (!draft.outcome) return { fault: 'outcome' };
  if (draft.promise.trim() && times.promiseBy === null) return { fault: 'promiseBy' };
  if (draft.next.trim() && times.next === null) return { fault: 'next' };
  const iso = (at: number) => new Date(at).toISOString();
  return {
    entry: {
      outcome: draft.outcome,
      note: draft.note.trim(),
      promise: draft.promise.trim() ? { text: draft.promise.trim(), by: iso(times.promiseBy!) } : null,
      next: times.next === null ? null : { at: iso(times.next), about: draft.about.trim() },
    },
  };
}
