import { Chip } from '../../../../platform/ui/chip.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import type { Change } from '../timeline/queries.ts';
import styles from './band-and-happiness.module.css';
import { changeReason, changeTitle, type ChangeWording } from './change-words.ts';

interface ChangeRowProps {
  change: Change;
  wording: ChangeWording;
  context: AccountContext;
  open: boolean;
  onToggle: () => void;
}

/** One change: what became what, what decided it, who held the account; pressed, what lay before. */
export function ChangeRow({ change, wording, context, open, onToggle }: ChangeRowProps) {
  const say = useAccountSay();
  const { format, now } = wording;
  const purposeOf = (key: string) => context.choices.purposes.find((one) => one.key === key)?.name ?? key;
  const reason = changeReason(change, wording, purposeOf);
  const holder = change.holder ? say('change.holder', { name: change.holder }) : say('change.nobody');
  return (
    <li className={styles.row} data-open={open || undefined}>
      <button type="button" aria-expanded={open} onClick={onToggle}>
        <time dateTime={new Date(change.at).toISOString()}>{format.day(change.at, now).replace(/^\S+ /, '')}</time>
        <span className={styles.way} data-up={change.up || undefined} aria-hidden="true">
          {change.from === null ? '·' : change.up ? '▲' : '▼'}
        </span>
        <span className={styles.what}>
          <strong>{changeTitle(change, wording)}</strong>
          <small>{[reason, holder].filter(Boolean).join(' · ')}</small>
        </span>
        {change.corrected && <Chip>{say('page.corrected')}</Chip>}
      </button>
      {open && <Before change={change} wording={wording} purposeOf={purposeOf} context={context} />}
    </li>
  );
}

interface BeforeProps extends Pick<ChangeRowProps, 'change' | 'wording' | 'context'> {
  purposeOf: (key: string) => string;
}

/** The readings that led to it, and what was done and what happened in the weeks before. */
function Before({ change, wording, context, purposeOf }: BeforeProps) {
  const say = useAccountSay();
  const { format, now } = wording;
  const day = (at: number) => format.day(at, now).replace(/^\S+ /, '');
  const moduleOf = (key: string) => context.modules.find((one) => one.key === key)?.name ?? key;
  const what = ({ kind, what: about }: Change['before'][number]): string => {
    if (kind === 'talk') return say('change.talk', { what: purposeOf(about).toLowerCase() });
    return say(`change.${kind}`, { what: kind === 'training' ? moduleOf(about) : about });
  };
  return (
    <div className={styles.before}>
      {change.readings.length > 0 && (
        <p>
          <span>{say('change.readings')}</span>
          {change.readings.map(({ at, value }) => (
            <span key={at} className={styles.reading}>
              <b>{format.number(value)}</b> <small>{day(at)}</small>
            </span>
          ))}
        </p>
      )}
      {change.before.length === 0 ? (
        <p>{say('change.nothing')}</p>
      ) : (
        <>
          <p>{say('change.before')}</p>
          <ul>
            {change.before.map((event) => (
              <li key={`${event.at} ${event.kind} ${event.what}`}>
                <time dateTime={new Date(event.at).toISOString()}>{day(event.at)}</time>
                <span>
                  {what(event)} {event.person && <small>{event.person}</small>}
                </span>
              </li>
            ))}
          </ul>
          {change.more > 0 && <p>{say('change.more', { count: change.more })}</p>}
        </>
      )}
    </div>
  );
}
