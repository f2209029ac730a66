import type { ReactNode } from 'react';
import styles from './chip.module.css';

export type Tone = 'neutral' | 'accent' | 'green' | 'amber' | 'red';

/** A small word about a thing: a band, a case number, a change. Its tone repeats what its word says. */
export function Chip({ children, tone = 'neutral' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  );
}
