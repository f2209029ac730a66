import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Empty } from '../../../platform/ui/page/empty.tsx';
import { stopwatch } from './clock-words.ts';
import { useHuddleSay } from './huddle-texts.ts';
import { useViewer } from '../../../platform/ui/viewer.tsx';
import styles from './stage.module.css';
import { type Board, useGiven } from './use-huddle.ts';

export interface RoomProps {
  board: Board;
  now: number;
  teams: readonly { id: string; name: string }[];
  onTeam: (team: string) => void;
}

/** Before the huddle: how long until it begins, what was learnt since the last one, and what is still open from before. */
export function Lobby({ board, now, teams, onTeam }: RoomProps) {
  const say = useHuddleSay();
  const format = useFormat();
  const left = Math.round((board.beginsAt - now) / 1000);
  if (board.people.length === 0)
    return (
      <Empty title={say('no-people')} action={<TeamChoice {...{ board, teams, onTeam }} />}>
        {say('no-people-detail')}
      </Empty>
    );
  return (
    <div className={styles.lobby}>
      <div className={styles.big}>
        <h2>
          {!board.working
            ? say('day-off')
            : left > 0
              ? say('begins-in', { span: left < 3_600 ? stopwatch(left) : format.span(left) })
              : left > -60
                ? say('begins-now')
                : say('begun-late', { span: format.span(left), time: board.team.huddleAt })}
        </h2>
        <p>{board.working ? say('prepared') : say('day-off-detail')}</p>
        <p className={styles.ways}>
          <a href="/huddle/sheet">{say('my-sheet')}</a>
          <a href="/learnings">{say('learnings')}</a>
          <TeamChoice {...{ board, teams, onTeam }} />
        </p>
      </div>
      <div className={styles.pair}>
        <Learnt board={board} />
        <Open board={board} now={now} />
      </div>
    </div>
  );
}

/** Another team's huddle, for those who see several. */
export function TeamChoice({ board, teams, onTeam }: Omit<RoomProps, 'now'>) {
  const say = useHuddleSay();
  if (teams.length < 2) return null;
  return (
    <select
      aria-label={say('team')}
      className={styles.choice}
      value={board.team.id}
      onChange={(event) => onTeam(event.target.value)}
    >
      {teams.map((team) => (
        <option key={team.id} value={team.id}>
          {team.name}
        </option>
      ))}
    </select>
  );
}

export function Learnt({ board, today = false }: { board: Board; today?: boolean }) {
  const say = useHuddleSay();
  const learnings = today ? board.learnings.filter(({ day }) => day === board.day) : board.learnings;
  return (
    <section>
      <h3>{say(today ? 'learnt-today' : 'since-last')}</h3>
      {learnings.length === 0 && <p>{say(today ? 'none-learnt' : 'no-learning')}</p>}
      <ul className={styles.lines}>
        {learnings.slice(-6).map((each) => (
          <li key={each.id} data-kind={each.kind}>
            {each.text} <span>{each.person.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Open({ board, now }: Pick<RoomProps, 'board' | 'now'>) {
  const viewer = useViewer();
  const given = useGiven(board.team.id);
  const say = useHuddleSay();
  const format = useFormat();
  return (
    <section>
      <h3>{say('still-open')}</h3>
      {board.open.length === 0 && <p>{say('nothing-open')}</p>}
      <ul className={styles.lines}>
        {board.open.slice(0, 6).map((help) => (
          <li key={help.commitment} data-late={(help.dueAt !== null && help.dueAt < now) || undefined}>
            {help.text}{' '}
            <span>
              {help.of?.name}
              {help.dueAt !== null && `, ${format.when(help.dueAt, now)}`}
            </span>{' '}
            {(board.leads || help.of?.id === viewer.id || help.asker?.id === viewer.id) && (
              <button type="button" className={styles.given} onClick={() => given.mutate(help.id)}>
                {say('given')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
