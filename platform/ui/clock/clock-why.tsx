import { useFormat } from '../format/format-provider.tsx';
import { useKitSay } from '../kit-texts.ts';
import type { ClockFacts } from './clock-state.ts';
import styles from './clock.module.css';
import { useClock } from './use-clock.ts';

/** Why a clock is due when it is: the due time, what for, and the steps. Stands in the popover and in context panels. */
export function ClockWhy({ clock, steps, title }: { clock: ClockFacts; steps: readonly string[]; title?: string }) {
  const say = useKitSay();
  const format = useFormat();
  const { state, now } = useClock(clock);
  // The end of a day is shown as its last minute: less than that apart is no move.
  const moved = clock.firstDueAt && Math.abs(Date.parse(clock.firstDueAt) - Date.parse(clock.dueAt)) > 60_000;
  return (
    <div className={styles.why} data-state={state}>
      <p className={styles.due}>
        <strong>{say('clock.due', { when: format.when(clock.dueAt, now) })}</strong>
        {title && <> · {title}</>}
      </p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={`${index} ${step}`}>{step}</li>
        ))}
      </ol>
      {clock.pausedBecause && <p className={styles.note}>{say('clock.paused-for', { reason: clock.pausedBecause })}</p>}
      {moved && <p className={styles.note}>{say('clock.moved', { when: format.when(clock.firstDueAt!, now) })}</p>}
    </div>
  );
}
