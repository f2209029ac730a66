import { memo, useEffect, useRef, useState } from 'react';
import { useKeys } from '../../../platform/ui/keys/use-keys.ts';
import { type Asked, type FilterKey, filterKeys } from './asked.ts';
import styles from './filter-bar.module.css';
import { FilterSelect } from './filter-select.tsx';
import { usePortfolioSay } from './portfolio-texts.ts';
import type { Counts } from './queries.ts';
import { OfferView } from './save-view.tsx';

const selects = ['owner', 'team', 'stage', 'band', 'product', 'tier', 'mood', 'plan', 'ends', 'quiet'] as const;
const chips = [
  { key: 'missing', filter: 'plan', value: 'missing' },
  { key: 'late', filter: 'late', value: 'yes' },
  { key: 'quiet', filter: 'quiet', value: '30' },
  { key: 'ends', filter: 'ends', value: '60' },
  { key: 'unhappy', filter: 'mood', value: 'unhappy' },
] as const;
const typing_ms = 120;

interface FilterBarProps {
  asked: Asked;
  counts: Counts | undefined;
  onAsk: (to: Asked) => void;
}

/** Search, what to look at first, and every filter with how many accounts each of its choices would show. */
export const FilterBar = memo(function FilterBar({ asked, counts, onAsk }: FilterBarProps) {
  const say = usePortfolioSay();
  const [open, setOpen] = useState(false);
  const set = (filter: FilterKey, value: string) => onAsk({ ...asked, [filter]: value });
  const on = filterKeys.filter((key) => asked[key]).length;
  const countOf = (facet: string, value: string) =>
    counts?.counts.find((each) => each.facet === facet && each.value === value)?.count;
  return (
    <search className={styles.bar}>
      <div className={styles.line}>
        <Search text={asked.text ?? ''} onText={(text) => set('text', text)} />
        <div className={styles.chips} role="group" aria-label={say('chips.label')}>
          {chips.map(({ key, filter, value }) => (
            <button
              key={key}
              type="button"
              className={styles.chip}
              aria-pressed={asked[filter] === value}
              onClick={() => set(filter, asked[filter] === value ? '' : value)}
            >
              {say(`chip.${key}`)} <span>{countOf(filter, value) ?? '\u00a0'}</span>
            </button>
          ))}
        </div>
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {on > 0 ? say('filters.on', { count: on }) : say('filters')}
        </button>
      </div>
      <div className={styles.selects} data-open={open || undefined}>
        {selects.map((filter) => (
          <FilterSelect
            key={filter}
            filter={filter}
            value={asked[filter] ?? ''}
            counts={counts}
            onChange={(value) => set(filter, value)}
          />
        ))}
        {on > 0 && (
          <button
            type="button"
            className={styles.clear}
            onClick={() =>
              onAsk({ ...(asked.sort ? { sort: asked.sort } : {}), ...(asked.down ? { down: asked.down } : {}) })
            }
          >
            {say('clear')}
          </button>
        )}
        <OfferView asked={asked} />
      </div>
    </search>
  );
});

/** What is typed is asked for when the fingers rest for a moment; a change from outside shows at once. */
function Search({ text, onText }: { text: string; onText: (text: string) => void }) {
  const say = usePortfolioSay();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState({ text, from: text });
  const shown = typed.from === text ? typed.text : text;
  useEffect(() => {
    if (shown === text) return;
    const timer = setTimeout(() => onText(shown.trim()), typing_ms);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the newest handler is the same for the text that was typed.
  }, [shown, text]);
  useKeys({ 'f|/': { does: say('keys.search'), run: () => field.current?.focus() } }, say('title'));
  return (
    <input
      ref={field}
      type="search"
      className={styles.search}
      aria-label={say('search')}
      placeholder={say('search.placeholder')}
      value={shown}
      onChange={(event) => setTyped({ text: event.target.value, from: text })}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}
