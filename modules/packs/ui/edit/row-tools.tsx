import { useEditSay } from './edit-texts.ts';
import styles from './fields.module.css';

interface RowToolsProps {
  label: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  /** Absent where it can't be taken out. */
  onRemove?: (() => void) | undefined;
}

/** Up, down, and away: quiet until the row is pointed at or has the focus. */
export function RowTools({ label, first, last, onMove, onRemove }: RowToolsProps) {
  const say = useEditSay();
  return (
    <span className={styles.tools}>
      <button type="button" disabled={first} aria-label={say('row.up', { label })} onClick={() => onMove(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" disabled={last} aria-label={say('row.down', { label })} onClick={() => onMove(1)}>
        <span aria-hidden="true">↓</span>
      </button>
      {onRemove && (
        <button type="button" aria-label={say('row.remove', { label })} onClick={onRemove}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  );
}
