import { useEffect, useRef, useState } from 'react';
import { remaining_seconds, type Look } from './remaining.ts';

/** How far a long piece of work is: `done` of `total`, and in words what it does now. */
export interface Progress {
  done: number;
  total: number;
  stage?: string;
}

const look_ms = 700;
const most_looks = 64;

/**
 * Asks again and again how far a piece of work is, while `active`, and reckons what remains.
 * A failed look is not an end: the next one is made as if nothing had been.
 */
export function useProgress(active: boolean, look: (signal: AbortSignal) => Promise<Progress>) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [left_seconds, setLeft] = useState<number | null>(null);
  const asked = useRef(look);
  useEffect(() => void (asked.current = look));
  useEffect(() => {
    if (!active) return;
    const abort = new AbortController();
    let looks: Look[] = [];
    const tick = async () => {
      const seen = await asked.current(abort.signal).catch(() => null);
      if (abort.signal.aborted) return;
      if (seen) {
        looks = [...looks, { at: Date.now(), done: seen.done }].slice(-most_looks);
        setLeft(remaining_seconds(looks, seen.total));
        setProgress(seen);
        if (seen.total > 0 && seen.done >= seen.total) return;
      }
      timer = setTimeout(() => void tick(), look_ms);
    };
    let timer = setTimeout(() => void tick(), 0);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [active]);
  return { progress, left_seconds };
}
