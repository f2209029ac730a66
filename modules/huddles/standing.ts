/** A figure as its gap is judged: a fraction for percentages. */
export interface Standing {
  unit: string;
  direction: 'up' | 'down';
  value: number | null;
  a: number;
  b: number | null;
  target: number | null;
  /** Where the value should be by now; null where time says nothing about it. */
  pace: number | null;
}

/**
 * What lies between a figure and what is asked, in whole things wherever there are some: `behind` and `ahead` of the
 * pace, `short` of the target or with some to `spare`, `room` under a limit or `over` it.
 */
export interface Gap {
  kind: 'none' | 'met' | 'on-pace' | 'behind' | 'ahead' | 'short' | 'spare' | 'room' | 'over';
  n: number;
}

const none: Gap = { kind: 'none', n: 0 };
/** 0.6 × 30 is 18.000000000000004 to a machine. */
const up = (value: number): number => Math.ceil(value - 1e-9);
const down = (value: number): number => Math.floor(value + 1e-9);

/** How a figure stands, and by how much. */
export const gapOf = ({ unit, direction, value, a, b, target, pace }: Standing): Gap => {
  if (value === null || target === null) return none;
  // A share is told in the things that it is a share of: "2 more would reach it" and not "7 points".
  const whole = unit === 'percent' ? b : 1;
  if (whole === null || whole <= 0) return none;
  const done = unit === 'percent' ? a : value;
  if (direction === 'down') {
    const room = down(target * whole) - done;
    return room >= 0 ? { kind: 'room', n: room } : { kind: 'over', n: -room };
  }
  const asked = up(target * whole);
  if (done >= asked) return done > asked ? { kind: 'spare', n: done - asked } : { kind: 'met', n: 0 };
  if (pace === null) return { kind: 'short', n: asked - done };
  const due = up(pace * whole);
  if (done < due) return { kind: 'behind', n: due - done };
  return done > due ? { kind: 'ahead', n: done - due } : { kind: 'on-pace', n: 0 };
};

/** Whether a gap is good news, bad news or neither: the colour that repeats the words. */
export const toneOf = ({ kind, n }: Gap): 'good' | 'plain' | 'behind' | 'bad' => {
  if (kind === 'over') return 'bad';
  if (kind === 'behind' || kind === 'short') return 'behind';
  if (kind === 'met' || kind === 'spare' || kind === 'room') return kind === 'room' && n === 0 ? 'plain' : 'good';
  return 'plain';
};
