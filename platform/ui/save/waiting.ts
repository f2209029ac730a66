import { useSyncExternalStore } from 'react';

interface Counts {
  waiting: number;
  refused: number;
}

const kinds = new Map<string, Counts>();
const listeners = new Set<() => void>();

/** Says how many changes of one kind wait to be sent, and how many were refused; the state of saving shows their sums. */
export function setWaiting(kind: string, waiting: number, refused = 0): void {
  const before = kinds.get(kind);
  if ((before?.waiting ?? 0) === waiting && (before?.refused ?? 0) === refused) return;
  kinds.set(kind, { waiting, refused });
  listeners.forEach((listener) => listener());
}

const sum = (of: keyof Counts) => () => [...kinds.values()].reduce((total, counts) => total + counts[of], 0);
const waitingSum = sum('waiting');
const refusedSum = sum('refused');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes that are kept on this device and have not reached the server yet. */
export function useWaiting(): number {
  return useSyncExternalStore(subscribe, waitingSum);
}

/** Changes that the server would not take and nobody has looked at yet. */
export function useRefused(): number {
  return useSyncExternalStore(subscribe, refusedSum);
}
