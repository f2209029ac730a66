import { useId } from 'react';
import { useAccountSay } from '../account-texts.ts';
import styles from './talk-form.module.css';
import type { TalkState } from './use-talk.ts';

/** Help that is needed; it stands on the sheet of the next huddle. */
export function HelpLine({ talk: { draft, write } }: { talk: TalkState }) {
  const say = useAccountSay();
  const id = useId();
  return (
    <span className={styles.text}>
      <label htmlFor={id}>{say('log.help')}</label>
      <input
        id={id}
        autoFocus={draft.help === ''}
        value={draft.help}
        placeholder={say('log.help-placeholder')}
        onChange={(event) => write({ help: event.target.value })}
      />
    </span>
  );
}
