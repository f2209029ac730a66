import { describe, expect, it } from 'vitest';
import { answerLine } from './due-lines.ts';
import file from './vectors.json' with { type: 'json' };

type Vector = {
  id: string;
  kind: string;
  calendar: string;
  start: string;
  to?: string;
  minutes?: number;
  workingDays?: number;
  end?: string;
  pauses?: { from: string; to: string }[];
  expected: string | number;
};
type Answer = { due?: string | null; minutes?: number; seconds?: number; error?: string };

/** What a peer's own test has wrong, why, and what a clock answers here instead. */
const MISTAKES: Record<string, { why: string; instead: Answer }> = {
  'chatwoot-002': {
    why: 'A calendar without open hours falls back to the wall clock there: a promise in business hours silently becomes another promise.',
    instead: {
      error: 'week: This calendar is never open, so nothing could ever become due; give at least one day hours.',
    },
  },
  'erpnext-028': {
    why: 'It records 1 s where no working time passed, only so that "answered" is not 0; an answer before opening took no working time.',
    instead: { minutes: 0, seconds: 0 },
  },
};

const calendars = file.calendars as Record<string, { zone: string }>;
const ask = (line: object): Answer => JSON.parse(answerLine(JSON.stringify(line))) as Answer;

function answer(vector: Vector): Answer {
  const { start: from, pauses, end } = vector;
  const base = { calendar: calendars[vector.calendar], from, pauses: pauses ?? [] };
  switch (vector.kind) {
    case 'due':
      return ask({ ...base, within: { minutes: vector.minutes } });
    case 'start':
      return ask({ ...base, within: { minutes: 0 } });
    case 'due_working_days':
      return ask({ ...base, end, within: { workingDays: vector.workingDays } });
    case 'late_by_minutes':
      return ask({ ...base, from: ask({ ...base, within: { minutes: vector.minutes } }).due, to: vector.to });
    case 'nonexistent_local_time':
      return ask({ ...base, elapsed: true, within: { seconds: 0 } });
    default:
      return ask({ ...base, to: vector.to });
  }
}

function expected(vector: Vector): Answer {
  if (typeof vector.expected === 'number')
    return vector.kind === 'elapsed_seconds' ? { seconds: vector.expected } : { minutes: vector.expected };
  // Read by Temporal, so that the expectation does not pass through the code under test.
  const text = vector.expected;
  const zoned = () => Temporal.PlainDateTime.from(text).toZonedDateTime(calendars[vector.calendar]!.zone).toInstant();
  return { due: (text.endsWith('Z') ? Temporal.Instant.from(text) : zoned()).toString() };
}

describe('what other systems expect of their clocks', () => {
  const vectors = file.vectors as Vector[];
  it.each(vectors.filter(({ id }) => !(id in MISTAKES)))('$id ($kind)', (vector) => {
    expect(answer(vector)).toMatchObject(expected(vector));
  });

  it.each(Object.entries(MISTAKES))('%s is a mistake of its peer', (id, { why, instead }) => {
    const vector = vectors.find((candidate) => candidate.id === id)!;
    expect(answer(vector), why).toEqual(instead);
    expect(answer(vector), why).not.toMatchObject(expected(vector));
  });
});
