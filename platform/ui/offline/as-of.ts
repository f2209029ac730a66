import { useSyncExternalStore } from 'react';

const times = new Map<string, number>();
const listeners = new Set<() => void>();

/** Says that what is shown under a key was known at that time, or (null) that it is as the server knows it. */
export function setAsOf(key: string, at: number | null): void {
  if ((times.get(key) ?? null) === at) return;
  if (at === null) times.delete(key);
  else times.set(key, at);
  listeners.forEach((tell) => tell());
}

const oldest = (): number | null => (times.size === 0 ? null : Math.min(...times.values()));

/** Since when what is shown may be out of date, epoch milliseconds; null while it is as the server knows it. */
export function useAsOf(): number | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, oldest);
}
