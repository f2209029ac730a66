import { useEffect, useRef } from 'react';
import { turnSeconds, type Stage } from '../stage.ts';
import { stopwatch } from './clock-words.ts';
import { type HuddleSay, useHuddleSay } from './huddle-texts.ts';
import styles from './stage.module.css';
import type { Board } from './use-huddle.ts';

type Person = Board['people'][number];

interface RailProps {
  people: readonly Person[];
  stage: Stage;
  now: number;
  /** Brings somebody on stage, or marks attendance before the huddle; null for those who only watch. */
  onPerson: ((person: Person) => void) | null;
}

/** Everybody of the team in the order to speak: who is here, how long each took, who asked for help or shared something. */
export function PeopleRail({ people, stage, now, onPerson }: RailProps) {
  const say = useHuddleSay();
  const rail = useRef<HTMLOListElement>(null);
  // A long team, or a phone's narrow strip: whoever speaks is seen.
  useEffect(() => {
    const on = rail.current?.querySelector('[aria-current]');
    on?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [stage.onStage]);
  return (
    <ol ref={rail} className={styles.rail} aria-label={say('people')} {...(onPerson ? {} : { tabIndex: 0 })}>
      {people.map((person) => {
        const had = stage.turns.some((turn) => turn.person === person.id);
        const seconds = turnSeconds(stage, person.id, now);
        const on = stage.onStage === person.id && stage.endedAt === null;
        const word = asideOf(person, had || on ? seconds : null, say);
        const content = (
          <>
            <span className={styles.dot} data-presence={person.presence} aria-hidden="true" />
            <span className={styles.railName}>{person.name}</span>
            <span className="only-for-readers">, {presenceWord(person, say)}</span>
            <span className={styles.railAside} data-tone={person.presence === 'late' && !had ? 'late' : undefined}>
              {word}
            </span>
          </>
        );
        return (
          <li key={person.id} data-done={(had && !on) || undefined}>
            {onPerson ? (
              <button
                type="button"
                className={styles.railPerson}
                aria-current={on ? 'step' : undefined}
                onClick={() => onPerson(person)}
              >
                {content}
              </button>
            ) : (
              <span className={styles.railPerson} aria-current={on ? 'step' : undefined}>
                {content}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

export const presenceWord = ({ presence, minutesLate }: Person, say: HuddleSay): string =>
  presence === 'late' ? say('late', { count: minutesLate }) : say(presence);

/** What stands at a name's right: the time taken; else what there is to know, lateness first. */
function asideOf(person: Person, seconds: number | null, say: HuddleSay): string {
  if (seconds !== null) return stopwatch(seconds);
  // An empty dot says that somebody is not here yet; the words would only cut their name short.
  if (person.presence !== 'here' && person.presence !== 'awaited') return presenceWord(person, say);
  if (person.help > 0) return say('help-mark', { count: person.help });
  return person.learnings > 0 ? say('learning-mark') : '';
}
