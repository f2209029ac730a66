import type { ReactNode } from 'react';
import styles from './context.module.css';

/** The head of a context panel: who, and one line of what they are. */
export function ContextHead({ title, line, href }: { title: string; line?: ReactNode; href?: string }) {
  return (
    <header className={styles.head}>
      <h2>{href ? <a href={href}>{title}</a> : title}</h2>
      {line && <p>{line}</p>}
    </header>
  );
}

/** Two or three small figures in a line: paid, use, happy. */
export function ContextTiles({ tiles }: { tiles: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.tiles}>
      {tiles.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of the panel under a small heading. */
export function ContextPart({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>
        {title}
        {aside}
      </h3>
      {children}
    </section>
  );
}

export interface ContextLine {
  key: string;
  when: string;
  what: ReactNode;
  /** Where it is known from: "from the phone log". */
  source?: string;
}

/** What happened so far: the time at the left, what happened at the right. */
export function ContextLines({ lines }: { lines: readonly ContextLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ key, when, what, source }) => (
        <li key={key}>
          <time>{when}</time>
          <span>
            {what} {source && <small>{source}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
