import { spanWords } from '../format/span.ts';
import type { KitSay } from '../kit-texts.ts';

/** A figure against its target. `atLeast` aims up (calls made), `atMost` is a limit not to pass (lost customers). */
export interface Aim {
  value: number | null;
  target: number | null;
  /** Where the value should be by now, in the value's unit. */
  pace?: number | null;
  direction?: 'atLeast' | 'atMost';
  /** Seconds of working time left in the period. */
  left_seconds?: number | null;
}

export type Standing = 'reached' | 'on-pace' | 'behind' | 'over' | 'within' | 'unknown';

/** How a figure stands. A limit is judged against the limit itself; an aim against its pace, or its target without one. */
export function standing({ value, target, pace, direction = 'atLeast' }: Aim): Standing {
  if (value === null || target === null) return 'unknown';
  if (direction === 'atMost') return value > target ? 'over' : 'within';
  if (value >= target) return 'reached';
  return value >= (pace ?? target) ? 'on-pace' : 'behind';
}

/** The sentence under a figure: "7 to go, 3 h 22 m left", "2 behind pace". `amount` writes a number in the figure's unit. */
export function paceWords(aim: Aim, amount: (value: number) => string, say: KitSay): string {
  const { value, target, pace, left_seconds } = aim;
  if (value === null) return say('figure.no-data');
  if (target === null) return '';
  switch (standing(aim)) {
    case 'over':
      return say('figure.over-limit', { amount: amount(value - target) });
    case 'within':
      return say('figure.within-limit', { amount: amount(target - value) });
    case 'reached':
      return say('figure.reached');
    case 'behind':
      if (pace != null) return say('figure.behind', { amount: amount(pace - value) });
  }
  const left = amount(target - value);
  if (left_seconds == null) return say('figure.to-go-bare', { amount: left });
  return say('figure.to-go', { amount: left, span: spanWords(left_seconds, say) });
}

/** The bar's fill and the pace mark, each 0 to 1 of the bar. The bar's end is the target, or the value once it has passed it. */
export function barShares({ value, target, pace }: Aim): { fill: number; mark: number | null } {
  const end = Math.max(target ?? 0, value ?? 0);
  if (end <= 0) return { fill: 0, mark: null };
  const share = (part: number) => Math.min(1, Math.max(0, part / end));
  const at = pace ?? (value !== null && target !== null && value > target ? target : null);
  return { fill: share(value ?? 0), mark: at === null ? null : share(at) };
}
