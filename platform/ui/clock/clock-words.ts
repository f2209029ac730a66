import { whenWords, type Place } from '../format/date.ts';
import { spanWords } from '../format/span.ts';
import type { KitSay } from '../kit-texts.ts';
import type { ClockFacts, ClockReading } from './clock-state.ts';

/** The two lines every clock shows: what is left, and when that is. */
export interface ClockWords {
  first: string;
  second: string;
}

/** "1 h 42 m" / "today 16:20"; "38 m late" / "today 14:00"; "paused" / "19 h left". `now` is epoch milliseconds. */
export function clockWords(
  clock: ClockFacts,
  reading: ClockReading,
  now: number,
  place: Place,
  say: KitSay,
): ClockWords {
  const when = whenWords(Date.parse(clock.dueAt), now, place, say);
  const span = spanWords(reading.left_seconds, say);
  switch (reading.state) {
    case 'on-course':
    case 'soon':
      return { first: span, second: when };
    case 'late':
      return { first: say('time.late', { span }), second: when };
    case 'paused':
      return { first: say('clock.paused'), second: say('time.left', { span }) };
    case 'kept':
    case 'broken':
    case 'cancelled': {
      const closed = clock.closedAt ? Date.parse(clock.closedAt) : null;
      return {
        first: say(`clock.${reading.state}`),
        second: closed === null ? when : whenWords(closed, now, place, say),
      };
    }
  }
}

/** One line for lists, titles and screen readers: "1 h 42 m, today 16:20". */
export function clockLine(clock: ClockFacts, reading: ClockReading, now: number, place: Place, say: KitSay): string {
  const { first, second } = clockWords(clock, reading, now, place, say);
  return `${first}, ${second}`;
}
