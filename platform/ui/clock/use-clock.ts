import { useReading } from '../format/format-provider.tsx';
import { useKitSay } from '../kit-texts.ts';
import { readClock, type ClockFacts, type ClockReading } from './clock-state.ts';
import { clockWords, type ClockWords } from './clock-words.ts';
import { useNow } from './now.ts';

/** A clock read live. It ticks by the second only in its last two minutes. */
export function useClock(clock: ClockFacts): ClockReading & ClockWords & { now: number } {
  const calm = useNow(10);
  const close = Math.abs(Date.parse(clock.dueAt) - calm) < 120_000 && !clock.closedAt;
  const now = useNow(close ? 1 : 10);
  const place = useReading();
  const say = useKitSay();
  const reading = readClock(clock, now);
  return { ...reading, ...clockWords(clock, reading, now, place, say), now };
}
