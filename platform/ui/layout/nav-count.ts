import { useSyncExternalStore } from 'react';

const counts = new Map<string, string>();
const listeners = new Set<() => void>();

/** Puts a small word beside a page's name in the navigation: a count, "09:30", "3 new". Empty takes it away. */
export function setNavCount(path: string, word: string | number | null): void {
  const text = word === null ? '' : String(word);
  if ((counts.get(path) ?? '') === text) return;
  counts.set(path, text);
  listeners.forEach((listener) => listener());
}

export function useNavCount(path: string): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => counts.get(path) ?? '',
  );
}
