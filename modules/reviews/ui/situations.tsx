import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { SectionHead } from '../../../platform/ui/page/page.tsx';
import type { FigureActs } from './figures-table.tsx';
import type { Pack } from './queries.ts';
import styles from './pack.module.css';
import { useReviewSay } from './review-texts.ts';

interface SituationsProps extends Pick<FigureActs, 'onTakeBack' | 'takeBack'> {
  pack: Pack;
  onHelp: ((account: { id: string; name: string }, text: string) => void) | null;
}

/** What is unusual: told by the person, taking longer than is usual, or waiting for help. */
export function Situations({ pack, onHelp, onTakeBack, takeBack }: SituationsProps) {
  const say = useReviewSay();
  const format = useFormat();
  const told = pack.notes.filter(({ about }) => about === 'situation' || about === 'all');
  const none = told.length + pack.help.length + pack.tooLong.length === 0;
  return (
    <section>
      <SectionHead title={say('situations')} />
      {none && <p className={styles.none}>{say('situations-none')}</p>}
      <ul className={styles.list}>
        {told.map((note) => (
          <li key={note.id}>
            <p>
              {note.account && <a href={`/accounts/${note.account.id}`}>{note.account.name}</a>} {note.text}{' '}
              <small>{note.by?.name}</small>
              {onTakeBack?.(note) && (
                <button type="button" className={styles.plain} onClick={() => takeBack(note)}>
                  {say('take-back')}
                </button>
              )}
            </p>
          </li>
        ))}
        {pack.tooLong.map((found) => (
          <li key={`${found.kind} ${found.account.id}`}>
            <p className={styles.head}>
              <a href={`/accounts/${found.account.id}`}>{found.account.name}</a>
              <span>{found.says}</span>
              <small>{found.usual}</small>
              {onHelp && (
                <button type="button" className={styles.small} onClick={() => onHelp(found.account, found.says)}>
                  {say('ask-help')}
                </button>
              )}
            </p>
          </li>
        ))}
        {pack.help.map((help) => (
          <li key={help.id}>
            <p className={styles.head}>
              {help.account && <a href={`/accounts/${help.account.id}`}>{help.account.name}</a>}
              <span>{help.text}</span>
              <small>
                {help.of && say('help-of', { name: help.of.name })}
                {help.dueAt !== null && ` · ${say('help-due', { when: format.when(help.dueAt) })}`}
              </small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
