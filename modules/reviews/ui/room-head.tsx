import { takenSeconds, turnSeconds, type Stage, stopwatch } from '../../huddles/ui/index.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { periodWords } from '../../scorecard/ui/index.ts';
import type { ReviewAsked, Room } from './queries.ts';
import { useReviewSay } from './review-texts.ts';
import styles from './room.module.css';

/** Which review, and the clock against its time. */
export function RoomHead({ asked, room, stage, now }: { asked: ReviewAsked; room: Room; stage: Stage; now: number }) {
  const say = useReviewSay();
  const format = useFormat();
  const taken = takenSeconds(stage, now);
  const n = room.people.filter(({ preparedAt }) => preparedAt !== null).length;
  return (
    <header className={styles.head}>
      <a href={`/reviews?team=${asked.team}`}>{say('back')}</a>
      <h1>{say('of-period', { name: room.ritual.name, period: periodWords(room.period, format.locale) })}</h1>
      <p>
        {room.team.name} · {format.when(room.beginsAt, now)} · {say('prepared-of', { n, all: room.people.length })}
      </p>
      <p className={styles.total} role="timer" data-over={taken > room.ritual.minutes * 60 || undefined}>
        <strong>{stopwatch(taken, true)}</strong> {say('of-minutes', { minutes: room.ritual.minutes })}
      </p>
    </header>
  );
}

interface StandingProps {
  room: Room;
  stage: Stage;
  now: number;
  came: Room['came'];
  person: Room['people'][number] | null;
  next: Room['people'][number] | null;
  phase: 'before' | 'running' | 'over';
  onMark: ((person: Room['people'][number]) => void) | null;
  onFreeze: (() => void) | null;
  freezing: boolean;
}

/** Who is talked about and who comes next; before it who has prepared; after it the way to close it. */
export function Standing(props: StandingProps) {
  const { room, stage, now, person, next, phase, came, onMark, onFreeze } = props;
  const say = useReviewSay();
  const format = useFormat();
  const missing = room.people.filter(({ preparedAt }) => preparedAt === null).map(({ name }) => name);
  const allowed = (room.ritual.minutes * 60) / Math.max(1, room.people.length);
  if (phase === 'over' && !person)
    return (
      <div className={styles.closing}>
        <h2>{say('closing-title')}</h2>
        <p>{say('closing-detail')}</p>
        {onFreeze && (
          <button type="button" onClick={onFreeze} disabled={props.freezing}>
            {say(props.freezing ? 'freezing' : 'freeze')} <kbd>Z</kbd>
          </button>
        )}
      </div>
    );
  const had = person ? turnSeconds(stage, person.id, now) : 0;
  return (
    <div className={styles.speaker}>
      <h2>{person?.name ?? say('whole-team')}</h2>
      {phase === 'running' && <span>{next ? say('next-is', { name: next.name }) : say('last')}</span>}
      {phase === 'running' && (
        <span className={styles.turn} data-over={had > allowed || undefined}>
          <strong>{stopwatch(had)}</strong> / {stopwatch(allowed)}
        </span>
      )}
      {phase !== 'running' && person && (
        <span>
          {person.preparedAt === null
            ? say('not-prepared')
            : `${say('prepared')} ${format.when(person.preparedAt, now)}`}
        </span>
      )}
      {person && onMark && (
        <button type="button" onClick={() => onMark(person)}>
          {say(came[person.id] ?? 'awaited')}
        </button>
      )}
      {phase === 'before' && !person && room.people.length > 0 && (
        <span>
          {missing.length === 0
            ? say('all-prepared')
            : `${say('prepare-by', { when: format.when(room.prepareBy, now) })}. ${say('waiting-for', { names: missing.join(', ') })}`}
        </span>
      )}
    </div>
  );
}
