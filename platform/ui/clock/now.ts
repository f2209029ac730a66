import { useSyncExternalStore } from 'react';

let frozen: number | null = null;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((tell) => tell()), 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Holds the shown time still (epoch milliseconds), or lets it run again with null. For pictures of a page. */
export function freezeNow(at: number | null): void {
  frozen = at;
  listeners.forEach((tell) => tell());
}

/** Now in epoch milliseconds, redrawn every `step_seconds`. All clocks of the page share one timer. */
export function useNow(step_seconds = 10): number {
  const step = step_seconds * 1000;
  return useSyncExternalStore(subscribe, () => frozen ?? Math.floor(Date.now() / step) * step);
}
