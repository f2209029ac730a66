import type { ClockFacts } from './clock-state.ts';
import styles from './clock.module.css';
import { useClock } from './use-clock.ts';

/** What is left, in words, with the due time under it (or beside it when `inline`). */
export function ClockText({ clock, inline = false }: { clock: ClockFacts; inline?: boolean }) {
  const { state, first, second } = useClock(clock);
  return (
    <span className={inline ? styles.inline : styles.text} data-state={state}>
      <span className={styles.first}>{first}</span>
      <span className={styles.second}>{second}</span>
    </span>
  );
}
