import type { ReactNode } from 'react';
import styles from './figure.module.css';

/** Figures side by side; they share the width and never leave a hole. On phones two to a row. */
export function Figures({ children, label }: { children: ReactNode; label: string }) {
  return (
    <section className={styles.figures} aria-label={label}>
      {children}
    </section>
  );
}
