/** Whom a pause waited for. */
export type PauseBecause = 'us' | 'customer' | 'third-party' | 'nobody';

/**
 * A stretch in which the clock stands still. Epoch milliseconds, `[from, to)`; without `to` it still lasts.
 * Another word than the four reasons is kept and counted as `other`.
 */
export type Pause = { from: number; to?: number | null; because?: PauseBecause | (string & {}) };

/** A pause after overlaps are settled; `to` may be Infinity. */
export type Stop = { from: number; to: number; because: string };

/**
 * Disjoint stops in order. Where pauses overlap the time counts once and belongs to the one that stopped the clock
 * first (of two that began together, the one listed first). A pause with swapped ends stops nothing.
 */
export function settlePauses(pauses: readonly Pause[] | undefined, fromMs: number): Stop[] {
  const stops: Stop[] = [];
  let until = fromMs;
  for (const pause of [...(pauses ?? [])].sort((a, b) => a.from - b.from)) {
    const from = Math.max(pause.from, until);
    const to = pause.to ?? Number.POSITIVE_INFINITY;
    if (to <= from) continue;
    stops.push({ from, to, because: pause.because ?? 'nobody' });
    until = to;
  }
  return stops;
}
