import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { takenSeconds, type Stage } from '../stage.ts';
import { stopwatch } from './clock-words.ts';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './stage.module.css';
import type { Board } from './use-huddle.ts';

/** Whose huddle, which day, who is here, and the clock against its quarter of an hour with a part for each person. */
export function StageHead({ board, stage, now }: { board: Board; stage: Stage; now: number }) {
  const say = useHuddleSay();
  const format = useFormat();
  const here = board.people.filter(({ presence }) => presence === 'here' || presence === 'late').length;
  const taken = takenSeconds(stage, now);
  const whole = board.minutes * 60;
  return (
    <header className={styles.head}>
      <h1>{say('of-team', { team: board.team.name })}</h1>
      <p>
        {format.day(board.beginsAt, now)} · {say('here-of', { here, all: board.people.length })}
      </p>
      <p
        className={styles.total}
        data-over={taken > whole || undefined}
        data-still={stage.since === null || undefined}
        role="timer"
      >
        <strong>{stopwatch(taken, true)}</strong> {say('of-minutes', { minutes: board.minutes })}
      </p>
      <span className={styles.parts} aria-hidden="true">
        {stage.turns.map((turn) => {
          const on = turn.person === stage.onStage && stage.since !== null;
          const seconds = turn.seconds + (on ? Math.max(0, now - stage.since!) / 1000 : 0);
          return (
            <span
              key={turn.person}
              data-on={on || undefined}
              style={{ flexBasis: `${(seconds / Math.max(whole, taken)) * 100}%` }}
            />
          );
        })}
      </span>
    </header>
  );
}
