import type { ReactNode } from 'react';
import { Logo } from '../../../platform/ui/logo.tsx';
import styles from './entry.module.css';

interface EntryFrameProps {
  title: string;
  sentence?: ReactNode;
  /** A small line above the title: "Step 1 of 3". */
  above?: string;
  children: ReactNode;
  wide?: boolean;
}

/** The frame of all pages before one is inside. */
export function EntryFrame({ title, sentence, above, children, wide = false }: EntryFrameProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card} data-wide={wide || undefined}>
        <p className={styles.brand}>
          <Logo size={24} /> Kept
        </p>
        <header>
          {above && <p className={styles.above}>{above}</p>}
          <h1 className={styles.title}>{title}</h1>
          {sentence && <p className={styles.sentence}>{sentence}</p>}
        </header>
        {children}
      </div>
    </main>
  );
}
