import { useId } from 'react';
import { useKitSay } from '../../../../platform/ui/kit-texts.ts';
import { DateLine } from '../../../../platform/ui/log/date-line.tsx';
import { useAccountSay } from '../account-texts.ts';
import styles from './talk-form.module.css';
import type { TalkState } from './use-talk.ts';

/** What is promised and by when: by us, or by them. */
export function PromisedLine({ talk: { draft, promiseBy, fault, write } }: { talk: TalkState }) {
  const kit = useKitSay();
  const say = useAccountSay();
  const id = useId();
  return (
    <div className={styles.promised}>
      <div role="group" aria-label={say('promise.who')} className={styles.who}>
        {([false, true] as const).map((theirs) => (
          <button
            key={String(theirs)}
            type="button"
            className={styles.step}
            aria-pressed={draft.theirs === theirs}
            onClick={() => write({ theirs })}
          >
            {say(theirs ? 'promise.they' : 'promise.we')}
          </button>
        ))}
      </div>
      <div className={styles.line}>
        <span className={styles.text}>
          <label htmlFor={id}>{kit('log.promise')}</label>
          <input
            id={id}
            autoFocus={draft.promise === ''}
            value={draft.promise}
            aria-invalid={fault === 'promise' || undefined}
            placeholder={draft.theirs ? say('promise.theirs-placeholder') : kit('log.promise-placeholder')}
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
    </div>
  );
}
