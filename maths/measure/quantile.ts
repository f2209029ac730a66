/**
 * The q-quantile of `numbers` with linear interpolation between ranks: Hyndman & Fan (1996) type 7, the same as
 * PostgreSQL's percentile_cont. Null for no numbers.
 */
export function quantile(numbers: readonly number[], q: number): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((x, y) => x - y);
  const rank = (sorted.length - 1) * Math.min(1, Math.max(0, q));
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return low + (rank - Math.floor(rank)) * (high - low);
}
