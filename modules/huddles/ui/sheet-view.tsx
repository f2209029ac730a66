import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useHuddleSay } from './huddle-texts.ts';
import { SheetFigures } from './sheet-figures.tsx';
import { DueList } from './due-list.tsx';
import styles from './sheet.module.css';
import type { Sheet } from './use-huddle.ts';

interface SheetViewProps {
  sheet: Sheet;
  /** How many of today's things are told; on the own sheet all of them. */
  most: number;
  onFigure: (measure: string) => void;
  onHelp: ((account: { id: string; name: string }, says: string) => void) | null;
}

const toneOf = ({ effective, happiness, outcome }: Sheet['yesterday']['told'][number]): string => {
  if (outcome === 'refused' || (happiness !== null && happiness <= 2)) return 'bad';
  if (!effective) return 'behind';
  return happiness !== null && happiness >= 4 ? 'good' : 'plain';
};

/** What a person brings: the month, yesterday, today, what takes too long, help. */
export function SheetView({ sheet, most, onFigure, onHelp }: SheetViewProps) {
  return (
    <div className={styles.sheet}>
      <SheetFigures figures={sheet.figures} onOpen={onFigure} />
      <div className={styles.columns}>
        <Yesterday sheet={sheet} />
        <DueList sheet={sheet} most={most} />
      </div>
      <TooLong sheet={sheet} onHelp={onHelp} />
    </div>
  );
}

function Yesterday({ sheet }: { sheet: Sheet }) {
  const say = useHuddleSay();
  const format = useFormat();
  const { day, effective, asked, told, total, withNext } = sheet.yesterday;
  const word = format.day(`${day}T12:00:00Z`, sheet.now);
  const title =
    total === 0
      ? say('yesterday-none', { day: word })
      : asked === null
        ? say('yesterday-bare', { day: word, effective })
        : say('yesterday', { day: word, effective, asked: Math.round(asked) });
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul>
        {told.map((talk) => (
          <li key={talk.id} className={styles.talk}>
            <time>{format.time(talk.at)}</time>
            <span className={styles.line}>
              <strong>{talk.account.name}</strong> {(sheet.words.purposes[talk.purpose] ?? talk.purpose).toLowerCase()}
              {talk.note && <small>{talk.note}</small>}
            </span>
            <span className={styles.word} data-tone={toneOf(talk)}>
              {(sheet.words.outcomes[talk.outcome] ?? talk.outcome).toLowerCase()}
              {talk.happiness !== null && <small>{say('happy', { value: talk.happiness })}</small>}
            </span>
          </li>
        ))}
      </ul>
      {total > told.length && (
        <p className={styles.quiet}>{say('more-talks', { count: total - told.length, withNext })}</p>
      )}
    </section>
  );
}

function TooLong({ sheet, onHelp }: Pick<SheetViewProps, 'sheet' | 'onHelp'>) {
  const say = useHuddleSay();
  const format = useFormat();
  const { open, wished } = sheet.help;
  return (
    <section className={styles.part}>
      <h2>{sheet.tooLong.length > 0 ? say('too-long') : say('no-too-long')}</h2>
      <ul>
        {sheet.tooLong.map((found) => (
          <li key={`${found.kind} ${found.account.id} ${found.about}`} className={styles.slow}>
            <span className={styles.line}>
              <strong>{found.account.name}</strong>: {found.says}{' '}
              <span className={styles.usual}>({found.usualSays})</span>
            </span>
            {onHelp && (
              <button type="button" className={styles.ask} onClick={() => onHelp(found.account, found.says)}>
                {say('ask-help')}
                <span className="only-for-readers">, {found.account.name}</span>
              </button>
            )}
          </li>
        ))}
        {wished.map((wish) => (
          <li key={wish.account.id} className={styles.slow}>
            <span className={styles.line}>
              <strong>{wish.account.name}</strong>: {wish.text}
            </span>
            <span className={styles.word}>{say('wished')}</span>
          </li>
        ))}
        {open.map((help) => (
          <li key={help.commitment} className={styles.slow}>
            <span className={styles.line}>
              {help.account && <strong>{help.account.name}: </strong>}
              {help.text}
            </span>
            <span className={styles.word} data-tone={help.dueAt !== null && help.dueAt < sheet.now ? 'bad' : 'plain'}>
              {help.of?.name}, {help.dueAt === null ? '' : format.when(help.dueAt, sheet.now)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
