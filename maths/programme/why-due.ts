import { due, momentText, type Step } from '../clock/index.ts';
import { walkTrail } from './judge.ts';
import type { Promised } from './types.ts';

/** "Why is it due then?", step by step, in words that a customer could read. */
export const whyDue = (promised: Promised): Step[] => {
  const { openedAt, clock, calendar } = promised;
  const walk = walkTrail(promised);
  const steps: Step[] =
    clock.until === undefined
      ? due({ calendar, from: openedAt, within: clock.within!, elapsed: clock.elapsed, pauses: walk.pauses }).steps
      : [
          { key: 'promised', at: openedAt, text: `Promised ${momentText(calendar.zone, openedAt)}` },
          {
            key: 'due',
            at: clock.until,
            text: clock.endOfDay
              ? `For the day of ${momentText(calendar.zone, clock.until)}; kept when done by its end`
              : `For ${momentText(calendar.zone, clock.until)}`,
          },
        ];
  const moves = walk.moves.map((move) => ({
    key: 'moved',
    at: move.to,
    text: `Moved to ${momentText(calendar.zone, move.to)}; kept or broken is still judged by the first date`,
  }));
  return [...steps, ...moves];
};
