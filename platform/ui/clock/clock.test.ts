import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitSay } from '../kit-texts.ts';
import { readClock, type ClockFacts } from './clock-state.ts';
import { clockLine } from './clock-words.ts';

const kolkata = { zone: 'Asia/Kolkata', locale: 'en-GB' };
const now = Date.parse('2026-11-19T14:38:00+05:30');
const facts = (more: Partial<ClockFacts>): ClockFacts => ({
  startedAt: '2026-11-16T16:20:00+05:30',
  dueAt: '2026-11-19T16:20:00+05:30',
  ...more,
});

describe('a clock', () => {
  it.each<[string, Partial<ClockFacts>, string, string]>([
    ['within four hours', {}, 'soon', '1 h 42 m, today 16:20'],
    ['with a day left', { dueAt: '2026-11-20T16:20:00+05:30' }, 'on-course', '1 d 1 h, tomorrow 16:20'],
    ['past its due time', { dueAt: '2026-11-19T14:00:00+05:30' }, 'late', '38 m late, today 14:00'],
    ['exactly due', { dueAt: '2026-11-19T14:38:00+05:30' }, 'soon', '0 s, today 14:38'],
    ['paused', { pausedAt: '2026-11-18T16:38:00+05:30', left_seconds: 68_400 }, 'paused', 'Paused, 19 h left'],
    ['kept', { outcome: 'kept', closedAt: '2026-11-18T10:00:00+05:30' }, 'kept', 'Kept, yesterday 10:00'],
    ['broken', { outcome: 'broken' }, 'broken', 'Broken, today 16:20'],
    ['with its own warning', { soon_seconds: 3600 }, 'on-course', '1 h 42 m, today 16:20'],
  ])('%s', (_, more, state, words) => {
    const clock = facts(more);
    const reading = readClock(clock, now);
    expect(reading.state).toBe(state);
    expect(clockLine(clock, reading, now, kolkata, kitSay)).toBe(words);
  });

  it('never fills up again as time goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (earlier, later) => {
        const from = Date.parse('2026-11-16T16:20:00+05:30');
        const first = readClock(facts({}), from + Math.min(earlier, later));
        const second = readClock(facts({}), from + Math.max(earlier, later));
        expect(second.left_share).toBeLessThanOrEqual(first.left_share);
      }),
    );
  });
});
