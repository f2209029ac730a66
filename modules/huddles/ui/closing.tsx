import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { type Stage, takenSeconds } from '../stage.ts';
import { stopwatch } from './clock-words.ts';
import { useHuddleSay } from './huddle-texts.ts';
import { Learnt, type RoomProps, TeamChoice } from './lobby.tsx';
import styles from './stage.module.css';

const stateWords = ['open', 'paused', 'kept', 'broken', 'cancelled', 'pending'] as const;

/** After the huddle, and for a past day: how long it took, who was there, what was agreed and learnt, and how it stands. */
export function Closing({ board, stage, now, teams, onTeam }: RoomProps & { stage: Stage }) {
  const say = useHuddleSay();
  const format = useFormat();
  const here = board.people.filter(({ presence }) => presence === 'here' || presence === 'late').length;
  const held = stage.startedAt !== null;
  return (
    <div className={styles.lobby}>
      <div className={styles.big}>
        <h2>
          {held
            ? say('over', { taken: stopwatch(takenSeconds(stage, now)) })
            : say(here > 0 ? 'over-here' : 'no-huddle', { here, all: board.people.length })}
        </h2>
        <p>{held ? say('over-of', { minutes: board.minutes, here, all: board.people.length }) : say('not-held')}</p>
        <p className={styles.ways}>
          <a href="/huddle/sheet">{say('my-sheet')}</a>
          <a href="/learnings">{say('learnings')}</a>
          <TeamChoice {...{ board, teams, onTeam }} />
        </p>
      </div>
      <div className={styles.pair}>
        <section>
          <h3>{say('agreed-today')}</h3>
          {board.agreements.length === 0 && <p>{say('none-agreed')}</p>}
          <ul className={styles.lines}>
            {board.agreements.map((each) => {
              const state = stateWords.find((word) => word === each.state) ?? 'open';
              return (
                <li key={each.id} data-state={state}>
                  {each.account && <strong>{each.account.name}: </strong>}
                  {each.text}{' '}
                  <span>
                    {say('agreed-line', { owner: each.owner.name, when: format.when(each.dueAt, now) })} ·{' '}
                    {say(`state.${state}`)}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
        <Learnt board={board} today />
      </div>
    </div>
  );
}
