/** A time from `from` up to but not including `to`, in epoch milliseconds. */
export type Span = { from: number; to: number };

/** The same time without overlaps: apart from one another and in order. Empty spans vanish. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  const ordered = spans.filter((span) => span.to > span.from).sort((one, other) => one.from - other.from);
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** The part of each span that lies within the window. */
export function clipSpans(spans: readonly Span[], window: Span): Span[] {
  return spans
    .map((span) => ({ from: Math.max(span.from, window.from), to: Math.min(span.to, window.to) }))
    .filter((span) => span.to > span.from);
}

/** The time in `spans` that is in none of `others`. */
export function subtractSpans(spans: readonly Span[], others: readonly Span[]): Span[] {
  const holes = mergeSpans(others);
  return mergeSpans(spans).flatMap((span) => {
    const parts: Span[] = [];
    let from = span.from;
    for (const hole of clipSpans(holes, span)) {
      if (hole.from > from) parts.push({ from, to: hole.from });
      from = hole.to;
    }
    return from < span.to ? [...parts, { from, to: span.to }] : parts;
  });
}

/** The sum of the spans' lengths, in seconds. */
export function spanSeconds(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + (span.to - span.from), 0) / 1000;
}
