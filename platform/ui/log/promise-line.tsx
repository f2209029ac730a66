import { useId } from 'react';
import { useKitSay } from '../kit-texts.ts';
import { DateLine } from './date-line.tsx';
import type { LogDraft } from './log-entry.ts';
import styles from './log.module.css';
import type { DateReading } from './use-natural-date.ts';

interface LineProps {
  draft: LogDraft;
  reading: DateReading;
  invalid: boolean;
  onWrite: (part: Partial<LogDraft>) => void;
}

/** What was promised and by when. */
export function PromiseLine({ draft, reading, invalid, onWrite }: LineProps) {
  const say = useKitSay();
  const id = useId();
  return (
    <div className={styles.line}>
      <span className={styles.about}>
        <label htmlFor={id}>{say('log.promise')}</label>
        <input
          id={id}
          autoFocus={draft.promise === ''}
          value={draft.promise}
          placeholder={say('log.promise-placeholder')}
          onChange={(event) => onWrite({ promise: event.target.value })}
        />
      </span>
      <DateLine
        label={say('log.promise-by')}
        text={draft.promiseBy}
        reading={reading}
        invalid={invalid}
        onChange={(promiseBy) => onWrite({ promiseBy })}
      />
    </div>
  );
}

/** When one meets next, and about what. */
export function NextLine({ draft, reading, invalid, onWrite }: LineProps) {
  const say = useKitSay();
  const id = useId();
  return (
    <div className={styles.line}>
      <DateLine
        label={say('log.next')}
        text={draft.next}
        reading={reading}
        invalid={invalid}
        onChange={(next) => onWrite({ next })}
      />
      <span className={styles.about}>
        <label htmlFor={id}>{say('log.agenda')}</label>
        <input
          id={id}
          value={draft.about}
          placeholder={say('log.agenda-placeholder')}
          onChange={(event) => onWrite({ about: event.target.value })}
        />
      </span>
    </div>
  );
}
