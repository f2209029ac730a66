/** A reading; `at` in epoch milliseconds. */
export interface Reading {
  at: number;
  value: number;
}

export interface Span {
  from: number;
  to: number;
  /** The top of the scale; its bottom is zero. */
  top: number;
}

/** The span of time and the height that a chart of these readings needs, so that the next band still shows. */
export function spanOf(readings: readonly Reading[], bandStarts: readonly number[]): Span | null {
  const first = readings[0];
  const last = readings.at(-1);
  if (!first || !last || first.at === last.at) return null;
  const highest = Math.max(...readings.map(({ value }) => value));
  const next = bandStarts.filter((start) => start > highest).sort((a, b) => a - b)[0];
  return { from: first.at, to: last.at, top: Math.max(highest * 1.15, (next ?? 0) * 1.1, 1) };
}

/** Where a moment lies along the chart, in per cent. */
export const across = (at: number, { from, to }: Span): number => ((at - from) / (to - from)) * 100;

/** Where a value lies, in per cent from the top. */
export const down = (value: number, { top }: Span): number => 100 - (value / top) * 100;

/** The line through the readings, in a box of 100 by 100. */
export const lineOf = (readings: readonly Reading[], span: Span): string =>
  readings
    .map(
      ({ at, value }, index) =>
        `${index === 0 ? 'M' : 'L'}${across(at, span).toFixed(2)} ${down(value, span).toFixed(2)}`,
    )
    .join('');

/** Each band as a strip of the background: its top and height in per cent. */
export function stripsOf<B extends { from: number }>(
  bands: readonly B[],
  span: Span,
): { band: B; top: number; height: number }[] {
  return bands.flatMap((band, index) => {
    const end = Math.min(bands[index + 1]?.from ?? span.top, span.top);
    if (band.from >= span.top) return [];
    return [{ band, top: down(end, span), height: down(band.from, span) - down(end, span) }];
  });
}
