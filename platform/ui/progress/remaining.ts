/** One look at a long piece of work: how many are done at an instant (epoch milliseconds). */
export interface Look {
  at: number;
  done: number;
}

/** Looks older than this say little about the speed now. */
const window_ms = 15_000;

/** Seconds that remain at the speed of the last looks; null until a speed can be known. */
export function remaining_seconds(looks: readonly Look[], total: number): number | null {
  const last = looks.at(-1);
  if (!last || total <= 0) return null;
  const first = looks.find(({ at }) => last.at - at <= window_ms)!;
  const span_ms = last.at - first.at;
  const done = last.done - first.done;
  if (span_ms < 1000 || done <= 0) return null;
  return Math.ceil(((total - last.done) / done) * (span_ms / 1000));
}
