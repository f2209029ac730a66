import { DAY_MS } from './civil.ts';
import { CalendarError } from './error.ts';
import { parseWallTime } from './wall-time.ts';

/** Sorted, disjoint, not touching: `[begin, end, begin, end, …]` in milliseconds. Flat, because the hot path walks it. */
export type Spans = readonly number[];

export const CLOSED: Spans = [];
const NOON_MS = DAY_MS / 2;

/** Sorts and joins spans that overlap or touch, and drops empty ones. */
export function mergeSpans(pairs: readonly (readonly [number, number])[]): Spans {
  const merged: number[] = [];
  for (const [begin, end] of pairs.filter(([b, e]) => e > b).sort((a, b) => a[0] - b[0])) {
    if (merged.length > 0 && begin <= merged.at(-1)!) merged[merged.length - 1] = Math.max(merged.at(-1)!, end);
    else merged.push(begin, end);
  }
  return merged;
}

/** The part of the spans within `[from, to)`, moved by `-from`. */
export function cutSpans(spans: Spans, from: number, to: number): Spans {
  const cut: number[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const begin = Math.max(spans[i]!, from);
    const end = Math.min(spans[i + 1]!, to);
    if (end > begin) cut.push(begin - from, end - from);
  }
  return cut;
}

export function joinSpans(a: Spans, b: Spans): Spans {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const pairs: [number, number][] = [];
  for (const spans of [a, b]) for (let i = 0; i < spans.length; i += 2) pairs.push([spans[i]!, spans[i + 1]!]);
  return mergeSpans(pairs);
}

export function lengthOf(spans: Spans): number {
  let length = 0;
  for (let i = 0; i < spans.length; i += 2) length += spans[i + 1]! - spans[i]!;
  return length;
}

/**
 * Reads a day's spans as written in a calendar. Milliseconds after the day's midnight, up to 48 h.
 * @throws CalendarError naming the span.
 */
export function readSpans(written: unknown, field: string): Spans {
  if (written === null || written === undefined) return CLOSED;
  if (!Array.isArray(written))
    throw new CalendarError(field, 'Write a list of spans such as [["09:00","17:00"]], or [] for closed.');
  return mergeSpans(written.map((span: unknown, index) => readSpan(span, `${field}[${index}]`)));
}

function readSpan(span: unknown, field: string): [number, number] {
  if (!Array.isArray(span) || span.length !== 2 || !span.every((time) => typeof time === 'string'))
    throw new CalendarError(field, 'A span is a pair of times such as ["09:00","17:00"], inside the list of the day.');
  const [from, to] = span as [string, string];
  const begin = parseWallTime(from);
  const end = parseWallTime(to);
  if (begin === null || begin >= DAY_MS)
    throw new CalendarError(
      field,
      `"${from.slice(0, 40)}" is not a time to begin at; write HH:MM from 00:00 to 23:59.`,
    );
  if (end === null)
    throw new CalendarError(
      field,
      `"${to.slice(0, 40)}" is not a time to end at; write HH:MM up to 24:00 (or 30:00 for 06:00 of the next day).`,
    );
  if (end === begin) throw new CalendarError(field, `${from}–${to} is empty; for a whole day write ["00:00","24:00"].`);
  if (end < begin)
    throw new CalendarError(
      field,
      `${from}–${to} ends before it begins; for a night write ["22:00","30:00"], or ["22:00","24:00"] and ["00:00","06:00"] on the next day.`,
    );
  // A day that begins in the morning and runs past midnight is far likelier a slip of the keys (25:00 for 15:00).
  if (end > DAY_MS && begin < NOON_MS)
    throw new CalendarError(
      field,
      `${from}–${to} ends after 24:00 though it begins before noon; split it at midnight into two spans if that is meant.`,
    );
  return [begin, end];
}
