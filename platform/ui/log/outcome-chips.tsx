import { useKeys } from '../keys/use-keys.ts';
import { useKitSay } from '../kit-texts.ts';
import styles from './log.module.css';

export interface Outcome {
  key: string;
  label: string;
}

interface OutcomeChipsProps {
  outcomes: readonly Outcome[];
  chosen: string | null;
  onChoose: (key: string) => void;
  keys?: boolean;
}

/** What came of it, one press each: by thumb, mouse or number key. */
export function OutcomeChips({ outcomes, chosen, onChoose, keys = true }: OutcomeChipsProps) {
  const say = useKitSay();
  const bindings = outcomes
    .slice(0, 9)
    .map(({ key, label }, index) => [
      String(index + 1),
      { does: say('keys.outcome', { outcome: label }), run: () => onChoose(key) },
    ]);
  useKeys(Object.fromEntries(bindings), say('keys.log'), keys);
  return (
    <div className={styles.outcomes} role="group" aria-label={say('log.outcome')}>
      {outcomes.map(({ key, label }, index) => (
        <button
          key={key}
          type="button"
          className={styles.outcome}
          aria-pressed={chosen === key}
          onClick={() => onChoose(key)}
        >
          {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          {label}
        </button>
      ))}
    </div>
  );
}
