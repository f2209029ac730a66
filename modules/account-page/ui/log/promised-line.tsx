import { useId } from 'react';
import { useKitSay } from '../../../../platform/ui/kit-texts.ts';
import { DateLine } from '../../../../platform/ui/log/date-line.tsx';
import styles from './talk-form.module.css';
import type { TalkState } from './use-talk.ts';

/** What is promised to them, and by when. */
export function PromisedLine({ talk: { draft, promiseBy, fault, write } }: { talk: TalkState }) {
  const kit = useKitSay();
  const id = useId();
  return (
    <div className={styles.line}>
      <span className={styles.text}>
        <label htmlFor={id}>{kit('log.promise')}</label>
        <input
          id={id}
          autoFocus={draft.promise === ''}
          value={draft.promise}
          aria-invalid={fault === 'promise' || undefined}
          placeholder={kit('log.promise-placeholder')}
          onChange={(event) => write({ promise: event.target.value })}
        />
      </span>
      <DateLine
        label={kit('log.promise-by')}
        text={draft.promiseBy}
        reading={promiseBy}
        invalid={fault === 'promiseBy'}
        onChange={(text) => write({ promiseBy: text })}
      />
    </div>
  );
}
