import { useSyncExternalStore } from 'react';

let rows: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function become(next: ReadonlySet<string>): void {
  rows = next;
  listeners.forEach((tell) => tell());
}

/** Takes a row off the list before the server has said so. */
export function hideRow(id: string): void {
  become(new Set([...rows, id]));
}

/** Leaves a row to the server's list again: it has answered, or what was done was taken back. */
export function showRow(id: string): void {
  become(new Set([...rows].filter((one) => one !== id)));
}

/** Rows that are done here and not yet on the server. They stay so while one looks at other pages. */
export function useHidden(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => rows,
  );
}
