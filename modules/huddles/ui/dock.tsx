import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { KeyCaps } from '../../../platform/ui/keys/key-caps.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import styles from './dock.module.css';
import type { Board } from './use-huddle.ts';

export interface DockKey {
  keys: string;
  does: string;
  run: () => void;
}

/** The foot of the stage: the newest learning, what was agreed, and the keys, each a button too. */
export function Dock({ board, now, keys }: { board: Board; now: number; keys: readonly DockKey[] }) {
  const say = useHuddleSay();
  const format = useFormat();
  const learnt = board.learnings.filter((each) => each.day === board.day).at(-1) ?? board.learnings.at(-1);
  const agreed = board.agreements.slice(-2);
  return (
    <footer className={styles.dock}>
      <section>
        <h2>{say('learning')}</h2>
        {learnt ? (
          <p data-kind={learnt.kind}>
            {learnt.text} <span>{learnt.person.name}</span>
          </p>
        ) : (
          <p className={styles.none}>{say('no-learning')}</p>
        )}
      </section>
      <section>
        <h2>{say('agreed')}</h2>
        {agreed.length === 0 && <p className={styles.none}>{say('nothing-agreed')}</p>}
        {agreed.map((each) => (
          <p key={each.id}>
            {each.text}{' '}
            <span>{say('agreed-line', { owner: each.owner.name, when: format.when(each.dueAt, now) })}</span>
          </p>
        ))}
      </section>
      <ul className={styles.keys}>
        {keys.map((key) => (
          <li key={key.keys}>
            <button type="button" onClick={key.run}>
              <KeyCaps keys={key.keys} /> {key.does}
            </button>
          </li>
        ))}
      </ul>
    </footer>
  );
}
