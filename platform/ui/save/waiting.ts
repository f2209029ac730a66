import { useSyncExternalStore } from 'react';

const counts = new Map<string, number>();
const listeners = new Set<() => void>();

/** Says how many changes of one kind wait to be sent; the state of saving shows their sum. */
export function setWaiting(kind: string, count: number): void {
  if ((counts.get(kind) ?? 0) === count) return;
  counts.set(kind, count);
  listeners.forEach((listener) => listener());
}

const sum = () => [...counts.values()].reduce((total, count) => total + count, 0);

/** Changes that are kept on this device and have not reached the server yet. */
export function useWaiting(): number {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, sum);
}
