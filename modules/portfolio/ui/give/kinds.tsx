import { usePortfolioSay } from '../portfolio-texts.ts';
import { type Choices, fateOf, moving, type Preview, withFate } from './fates.ts';
import styles from './give.module.css';

interface KindsProps {
  preview: Preview;
  choices: Choices;
  onChoose: (to: Choices) => void;
}

/** What is open, kind by kind, so that two hundred promises can be decided in one go; single ones below. */
export function Kinds({ preview, choices, onChoose }: KindsProps) {
  const say = usePortfolioSay();
  const all = moving(preview, choices).flatMap(({ promises }) => promises);
  if (all.length === 0) return <p className={styles.note}>{say('give.no-promises')}</p>;
  const kinds = [...Map.groupBy(all, ({ title }) => title)].sort(
    ([, a], [, b]) => Number(b[0]!.toCustomer) - Number(a[0]!.toCustomer) || b.length - a.length,
  );
  return (
    <ul className={styles.kinds}>
      {kinds.map(([title, promises]) => {
        const every = (fate: 'goes' | 'stays') => promises.every((promise) => fateOf(choices, promise) === fate);
        return (
          <li key={title}>
            <span>{say('give.kind', { title, count: promises.length })}</span>
            <span className={styles.segments} role="group" aria-label={title}>
              {(['goes', 'stays'] as const).map((fate) => (
                <button
                  key={fate}
                  type="button"
                  aria-pressed={every(fate)}
                  onClick={() => onChoose(withFate(choices, promises, fate))}
                >
                  {say(fate === 'goes' ? 'give.all-go' : 'give.all-stay')}
                </button>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
