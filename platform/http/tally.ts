/** Keys remembered at most; the oldest go first, so a flood of keys can't fill the memory. */
const most = 20_000;

/**
 * Counts per key within a window that starts at the key's first count. A count is taken before the work, so a hundred
 * requests at once can't all pass, and can be given back when the work turned out to be innocent.
 */
export class Tally {
  readonly #entries = new Map<string, { from: number; count: number }>();
  readonly #max: number;
  readonly #window_ms: number;

  constructor(max: number, window_ms: number) {
    this.#max = max;
    this.#window_ms = window_ms;
  }

  /** Counts one at `now` (epoch ms). 0 when it was within the limit, else the milliseconds until the window ends. */
  take(key: string, now: number): number {
    let entry = this.#entries.get(key);
    if (!entry || now >= entry.from + this.#window_ms) {
      entry = { from: now, count: 0 };
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      if (this.#entries.size > most) this.#entries.delete(this.#entries.keys().next().value!);
    }
    if (entry.count >= this.#max) return entry.from + this.#window_ms - now;
    entry.count++;
    return 0;
  }

  /** Takes one count back. */
  giveBack(key: string): void {
    const entry = this.#entries.get(key);
    if (entry && entry.count > 0) entry.count--;
  }
}
