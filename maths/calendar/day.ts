import { DAY_MS } from './civil.ts';
import { mergeSpans, type Spans } from './spans.ts';
import type { Zone } from './zone.ts';

/** Wall-clock spans of a day as instants, on a day where the clocks change: each end is resolved on its own. */
export function instantsOf(zone: Zone, day: number, pattern: Spans): Spans {
  const begin = zone.startOfDay(day);
  const end = zone.startOfDay(day + 1);
  const instant = (wallMs: number) => {
    if (wallMs <= 0) return begin;
    if (wallMs >= DAY_MS) return end;
    return Math.min(end, Math.max(begin, zone.instantOf(day * DAY_MS + wallMs)));
  };
  const pairs: [number, number][] = [];
  for (let i = 0; i < pattern.length; i += 2) pairs.push([instant(pattern[i]!), instant(pattern[i + 1]!)]);
  return mergeSpans(pairs);
}
