import styles from './filter-bar.module.css';
import { usePortfolioSay } from './portfolio-texts.ts';
import type { Counts } from './queries.ts';
import { valueWords } from './wording.ts';

type Selected = 'owner' | 'team' | 'stage' | 'band' | 'product' | 'tier' | 'mood' | 'plan' | 'ends' | 'quiet';

interface FilterSelectProps {
  filter: Selected;
  value: string;
  counts: Counts | undefined;
  onChange: (value: string) => void;
}

/** In the order that means something: bands as the pack has them, days by length, names as people sort them. */
function choicesOf(filter: Selected, counts: Counts) {
  const own = counts.counts.filter(({ facet }) => facet === filter);
  if (filter === 'band') {
    const place = (value: string) => counts.bands.findIndex(({ key }) => key === value);
    return own.sort((a, b) => place(a.value) - place(b.value));
  }
  if (filter === 'owner' || filter === 'team' || filter === 'product' || filter === 'tier')
    return own.sort((a, b) => (a.name ?? a.value).localeCompare(b.name ?? b.value));
  return own;
}

/** One filter: its name while nothing is chosen, and how many accounts each choice would show. */
export function FilterSelect({ filter, value, counts, onChange }: FilterSelectProps) {
  const say = usePortfolioSay();
  const choices = counts ? choicesOf(filter, counts) : [];
  // With one choice at most there is nothing to narrow down; what was chosen can always be taken away again.
  if (counts && choices.length < 2 && value === '') return null;
  const known = choices.some((choice) => choice.value === value);
  return (
    <select
      aria-label={say(`filter.${filter}`)}
      data-on={value !== '' || undefined}
      className={styles.select}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{say(`filter.${filter}`)}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {valueWords(filter, choice.value, choice.name, counts!.bands, say)} ({choice.count})
        </option>
      ))}
      {value !== '' && !known && (
        <option value={value}>{valueWords(filter, value, null, counts?.bands ?? [], say)}</option>
      )}
    </select>
  );
}
