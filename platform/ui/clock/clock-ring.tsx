import type { ClockState } from './clock-state.ts';
import styles from './clock.module.css';

const radius = 8.5;
const around = 2 * Math.PI * radius;

/** Shape tells the state without colour: a dot for soon, a stroke for late, two bars for paused, a tick, a cross. */
const marks: Partial<Record<ClockState, string>> = {
  late: 'M12 7.6v5.2M12 16v.2',
  paused: 'M10 9.2v5.6M14 9.2v5.6',
  kept: 'M8.4 12.3l2.5 2.5 4.8-5.2',
  broken: 'M9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6',
  cancelled: 'M8.6 12h6.8',
};

/** The ring that empties. Decoration only: the words stand beside it or on the button around it. */
export function ClockRing({ state, left_share, size = 24 }: { state: ClockState; left_share: number; size?: number }) {
  const full = state === 'late' || state === 'kept' || state === 'broken' || state === 'cancelled';
  // A sliver stays visible to the last second: an empty ring would look like no clock at all.
  const arc = full ? around : Math.max(left_share, 0.08) * around;
  return (
    <svg className={styles.ring} data-state={state} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <circle className={styles.track} cx="12" cy="12" r={radius} />
      <circle
        className={styles.arc}
        cx="12"
        cy="12"
        r={radius}
        strokeDasharray={`${arc} ${around}`}
        transform="rotate(-90 12 12)"
      />
      {state === 'soon' && <circle className={styles.dot} cx="12" cy="12" r="2.4" />}
      {marks[state] && <path className={styles.mark} d={marks[state]} />}
    </svg>
  );
}
