import type { UseQueryResult } from '@tanstack/react-query';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { type Stage, turnSeconds } from '../stage.ts';
import { stopwatch } from './clock-words.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import { presenceWord } from './people-rail.tsx';
import { SheetView } from './sheet-view.tsx';
import styles from './stage.module.css';
import type { Board, Sheet } from './use-huddle.ts';

interface OnStageProps {
  board: Board;
  stage: Stage;
  now: number;
  day: string | undefined;
  person: Board['people'][number];
  next: Board['people'][number] | null;
  sheet: UseQueryResult<Sheet>;
  measure: string | null;
  onFigure: (measure: string | null) => void;
  onNextFigure: () => void;
  onHelp: (account: { id: string; name: string }, says: string) => void;
}

/** Whoever speaks, with the sheet and the time that each of them has. */
export function OnStage(props: OnStageProps) {
  const say = useHuddleSay();
  const { board, stage, now, day, person, next, sheet, measure, onFigure } = props;
  const speaking = board.people.filter(({ presence }) => presence !== 'absent' && presence !== 'excused').length;
  const allowed = (board.minutes * 60) / Math.max(1, speaking);
  const had = turnSeconds(stage, person.id, now);
  return (
    <>
      <div className={styles.speaker}>
        <h2>{person.name}</h2>
        {person.presence !== 'here' && <span className={styles.presence}>{presenceWord(person, say)}</span>}
        <span className={styles.then}>{next ? say('next-is', { name: next.name }) : say('last')}</span>
        <span className={styles.turn} data-over={had > allowed || undefined}>
          <strong>{stopwatch(had)}</strong> {say('of-turn', { time: stopwatch(allowed) })}
        </span>
      </div>
      {measure ? (
        <ExplainPanel
          key={measure}
          team={board.team.id}
          person={person.id}
          measure={measure}
          day={day}
          onNext={props.onNextFigure}
          onClose={() => onFigure(null)}
        />
      ) : (
        <Loaded query={sheet} skeleton={<SheetBones />}>
          {(data) => <SheetView sheet={data} most={3} onFigure={onFigure} onHelp={props.onHelp} />}
        </Loaded>
      )}
    </>
  );
}

export function SheetBones() {
  const say = useHuddleSay();
  return (
    <div className={styles.bones} role="status" aria-label={say('loading')}>
      {Array.from({ length: 3 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
