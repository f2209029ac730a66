import type { ReactNode } from 'react';
import styles from './row.module.css';

export interface RowProps {
  /** What stands in front: a clock. */
  lead?: ReactNode;
  title: string;
  /** Whose or what it is about, in the lighter half of the title. */
  of?: string;
  /** Why it is here. */
  reason?: ReactNode;
  chips?: ReactNode;
  /** What stands at the right end: a clock's words, a figure. */
  end?: ReactNode;
  selected: boolean;
  onSelect: () => void;
}

/** A row of a list: clock, what and whose, why, chips, time. The whole row is pressed through its title. */
export function Row({ lead, title, of, reason, chips, end, selected, onSelect }: RowProps) {
  return (
    <div className={styles.row} data-selected={selected || undefined}>
      <span className={styles.lead}>{lead}</span>
      <span className={styles.main}>
        <button type="button" className={styles.title} aria-current={selected || undefined} onClick={onSelect}>
          <strong>{title}</strong>
          {of && <span> · {of}</span>}
        </button>
        {reason && <span className={styles.reason}>{reason}</span>}
      </span>
      {chips && <span className={styles.chips}>{chips}</span>}
      {end && <span className={styles.end}>{end}</span>}
    </div>
  );
}

/** Two lines at a row's right end that are not a clock: "64 %" over "likely". */
export function RowEnd({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <span className={styles.twoLines}>
      <strong>{first}</strong>
      <span>{second}</span>
    </span>
  );
}
