import styles from './promises.module.css';
import { usePromisesSay } from './promises-texts.ts';
import type { PromisesFilter } from './queries.ts';

const sides = [
  [undefined, 'both'],
  ['to-customer', 'by-us'],
  ['from-customer', 'to-us'],
] as const;

interface PromisesFiltersProps {
  filter: PromisesFilter;
  onFilter: (filter: PromisesFilter) => void;
}

/** Who promised, and whether it is still open. */
export function PromisesFilters({ filter, onFilter }: PromisesFiltersProps) {
  const say = usePromisesSay();
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={say('page.show')}>
        {(['open', 'ended'] as const).map((show) => (
          <button
            key={show}
            type="button"
            aria-pressed={filter.show === show}
            onClick={() => onFilter({ ...filter, show })}
          >
            {say(`page.${show}`)}
          </button>
        ))}
      </div>
      <div role="group" aria-label={say('page.who')}>
        {sides.map(([direction, word]) => (
          <button
            key={word}
            type="button"
            aria-pressed={filter.direction === direction}
            onClick={() => onFilter({ ...filter, direction })}
          >
            {say(`page.${word}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
