import { type Format, useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { usePortfolioSay } from '../portfolio-texts.ts';
import { type Choices, type Fate, fateOf, type PromiseLine, withFate } from './fates.ts';
import styles from './give.module.css';

interface PromiseFateProps {
  promise: PromiseLine;
  /** Whose the account will be. */
  receiver: string;
  choices: Choices;
  onChoose: (to: Choices) => void;
}

/** One open promise and its fate: it goes along, stays with who owes it, or is called off with a reason. */
export function PromiseFate({ promise, receiver, choices, onChoose }: PromiseFateProps) {
  const say = usePortfolioSay();
  const format = useFormat();
  const fate = fateOf(choices, promise);
  const fates: readonly Fate[] = promise.mayBeOff ? ['goes', 'stays', 'off'] : ['goes', 'stays'];
  const what =
    promise.mayBeOff || !promise.text
      ? (promise.text ?? promise.title)
      : say('give.what', { title: promise.title, what: promise.text });
  const words = {
    goes: say('give.goes-to', { name: receiver }),
    stays: say('give.stays-with', { name: promise.owner?.name ?? say('cell.nobody') }),
    off: say('give.off'),
  };
  return (
    <li className={styles.promise}>
      <span className={styles.what}>
        {what}
        {promise.dueAt !== null && (
          <small data-late={promise.late || undefined}>
            {say(promise.late ? 'give.late' : 'give.due', { when: dueWords(promise.dueAt, format) })}
          </small>
        )}
      </span>
      <span className={styles.segments} role="group" aria-label={what}>
        {fates.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={fate === each}
            title={words[each]}
            onClick={() => onChoose(withFate(choices, [promise], each))}
          >
            {say(`give.${each}`)}
          </button>
        ))}
      </span>
      {fate === 'off' && (
        <input
          className={styles.reason}
          aria-label={say('give.off-why')}
          placeholder={say('give.off-placeholder')}
          maxLength={500}
          value={choices.reasons[promise.id] ?? ''}
          onChange={(event) =>
            onChoose({ ...choices, reasons: { ...choices.reasons, [promise.id]: event.target.value } })
          }
        />
      )}
    </li>
  );
}

/** A clock that runs to the end of a day is due on that day, not at the first moment of the next. */
const dueWords = (at: number, format: Format): string =>
  format.time(at) === '00:00' ? format.day(at - 1) : format.when(at);
