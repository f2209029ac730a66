import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import styles from './lost.module.css';
import type { Losses } from './queries.ts';

type Tally = Losses['byReason'][number];
const MOST = 8;

/** How many by one thing, as bars with their numbers. */
export function Tallies({ title, tally, none }: { title: string; tally: readonly Tally[]; none: string }) {
  const format = useFormat();
  const most = Math.max(1, ...tally.map(({ count }) => count));
  return (
    <Section title={title}>
      <ul className={styles.tally}>
        {tally.slice(0, MOST).map(({ key, name, count, amount }) => (
          <li key={key} data-none={key === '' || undefined}>
            <span className={styles.tallyName}>{key === '' ? none : name}</span>
            <svg width="100%" height="6" aria-hidden="true">
              <rect className={styles.fill} data-tone="kept" width={`${(count / most) * 100}%`} height="6" rx="3" />
            </svg>
            <span className={styles.tallyCount}>
              <strong>{format.number(count)}</strong>
              {amount > 0 && <small> {format.moneyShort(amount)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
