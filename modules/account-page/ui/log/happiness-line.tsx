import { useAccountSay } from '../account-texts.ts';
import styles from './talk-form.module.css';
import type { TalkState } from './use-talk.ts';

export const scores = [1, 2, 3, 4, 5] as const;

/** How happy they are, one press; the same press again takes it back. */
export function HappinessLine({ talk: { draft, write } }: { talk: TalkState }) {
  const say = useAccountSay();
  return (
    <div className={styles.happy} role="group" aria-label={say('log.happy')}>
      <span className={styles.label}>{say('log.happy')}</span>
      {scores.map((score) => (
        <button
          key={score}
          type="button"
          className={styles.score}
          aria-pressed={draft.happiness === score}
          aria-label={say('log.happy-key', { score })}
          onClick={() => write({ happiness: draft.happiness === score ? null : score })}
        >
          {score}
        </button>
      ))}
    </div>
  );
}
