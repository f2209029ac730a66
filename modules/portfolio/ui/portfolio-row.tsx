import { memo } from 'react';
import { columns, type Drawn } from './columns.tsx';
import styles from './portfolio-table.module.css';
import type { PortfolioRow } from './queries.ts';

interface RowProps {
  row: PortfolioRow;
  place: number;
  drawn: Drawn;
  /** Where the keys stand. */
  current: boolean;
  marked: boolean;
  onOpen: (id: string, place: number) => void;
  onMark: (id: string, place: number, range: boolean) => void;
}

/** One account. Drawn again only when something of it changed: scrolling ten thousand rows costs what is new in sight. */
export const PortfolioRowView = memo(function PortfolioRowView(props: RowProps) {
  const { row, place, drawn, current, marked, onOpen, onMark } = props;
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={marked}
      className={styles.row}
      data-current={current || undefined}
      // A link in it leads where it says.
      onClick={(event) => !(event.target as Element).closest('a') && onOpen(row.id, place)}
    >
      <span role="cell" className={styles.mark} onClick={(event) => event.stopPropagation()}>
        <label>
          <input
            type="checkbox"
            aria-label={`${drawn.say('col.mark')}: ${row.name}`}
            checked={marked}
            tabIndex={-1}
            onChange={(event) => onMark(row.id, place, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </label>
      </span>
      {columns.map(({ key, numeric, yields, cell }) => (
        <span
          key={key}
          role="cell"
          className={styles.cell}
          data-column={key}
          data-numeric={numeric || undefined}
          data-yields={yields}
        >
          {cell(row, drawn)}
        </span>
      ))}
    </div>
  );
});

/** The place of a row that is on its way. */
export function RowBone({ place }: { place: number }) {
  return (
    <div role="row" aria-rowindex={place + 2} className={styles.row} data-bone="">
      <span role="cell" className={styles.mark} />
      <span role="cell" className={styles.cell} data-column="name">
        <span className={styles.bone} />
      </span>
    </div>
  );
}
