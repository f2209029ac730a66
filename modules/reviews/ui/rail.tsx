import { useEffect, useRef } from 'react';
import { type Stage, stopwatch, turnSeconds } from '../../huddles/ui/index.ts';
import type { Room } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import styles from './room.module.css';

interface RailProps {
  room: Room;
  stage: Stage;
  came: Room['came'];
  now: number;
  /** Whose part is shown; null for the team’s. */
  shown: string | null;
  onPerson: (person: Room['people'][number]) => void;
}

/** Everybody in the order to speak: who is here, who has prepared, how long each took. */
export function Rail({ room, stage, came, now, shown, onPerson }: RailProps) {
  const say = useReviewSay();
  const rail = useRef<HTMLOListElement>(null);
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown]);
  return (
    <ol ref={rail} className={styles.rail} aria-label={say('people')}>
      {room.people.map((person) => {
        const had = turnSeconds(stage, person.id, now);
        const is = came[person.id] ?? 'awaited';
        return (
          <li key={person.id} data-done={(had > 0 && stage.onStage !== person.id) || undefined}>
            <button
              type="button"
              aria-current={shown === person.id ? 'step' : undefined}
              onClick={() => onPerson(person)}
            >
              <span className={styles.dot} data-came={is} aria-hidden="true" />
              <span className={styles.railName}>{person.name}</span>
              <span className="only-for-readers">
                , {say(is)}, {say(person.preparedAt === null ? 'not-prepared' : 'prepared')}
              </span>
              <span className={styles.aside} aria-hidden="true">
                {had > 0
                  ? stopwatch(had)
                  : is === 'absent' || is === 'excused'
                    ? say(is)
                    : person.preparedAt === null
                      ? ''
                      : '✓'}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
