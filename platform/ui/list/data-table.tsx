import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useReading } from '../format/format-provider.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useKitSay } from '../kit-texts.ts';
import { listItems, moveSelection } from './list-items.ts';
import { nextSort, sortRows, type Sort, type SortValue } from './sort.ts';
import { TableHead } from './table-head.tsx';
import styles from './data-table.module.css';
import { useSeenRows } from './use-seen-rows.ts';

export interface Column<T> {
  key: string;
  title: string;
  /** What the column sorts by; a column without it cannot be sorted. */
  value?: (row: T) => SortValue;
  cell: (row: T) => ReactNode;
  /** Figures stand at the right and sort from the largest. */
  numeric?: boolean;
  width?: string;
  /** Left out on phones. */
  wideOnly?: boolean;
}

export interface DataTableProps<T> {
  rows: readonly T[];
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  label: string;
  sort?: Sort;
  onOpen?: (key: string) => void;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
}

/** A table that sorts, keeps its head in sight, is walked with j/k and draws only the rows that are seen. */
export function DataTable<T>({ rows, columns, keyOf, label, sort: first, onOpen, empty }: DataTableProps<T>) {
  const say = useKitSay();
  const { locale } = useReading();
  const body = useRef<HTMLTableSectionElement>(null);
  const [sort, setSort] = useState<Sort | null>(first ?? null);
  const [selected, setSelected] = useState<string | null>(null);
  const sorted = useMemo(() => {
    const value = columns.find(({ key }) => key === sort?.column)?.value;
    return sort && value ? sortRows(rows, value, sort.down, locale) : rows;
  }, [rows, columns, sort, locale]);
  const { seen, before_px, after_px, show } = useSeenRows(body, sorted.length);
  const move = (step: number) => {
    const to = moveSelection(listItems(sorted, keyOf), selected, step);
    if (to === null) return;
    setSelected(keyOf(sorted[to]!));
    show(to);
  };
  useKeys(
    {
      'j|ArrowDown': { does: say('keys.next'), run: () => move(1) },
      'k|ArrowUp': { does: say('keys.previous'), run: () => move(-1) },
      ...(onOpen ? { o: { does: say('keys.open'), run: () => selected !== null && onOpen(selected) } } : {}),
    },
    label,
  );
  if (rows.length === 0 && empty) return empty;
  return (
    <table className={styles.table} aria-label={label} aria-rowcount={sorted.length + 1}>
      <TableHead columns={columns} sort={sort} onSort={(column, down) => setSort(nextSort(sort, column, down))} />
      <tbody ref={body}>
        {before_px > 0 && <tr aria-hidden="true" style={{ height: before_px }} />}
        {seen.map((index) => {
          const row = sorted[index]!;
          const key = keyOf(row);
          return (
            <tr
              key={key}
              aria-rowindex={index + 2}
              data-selected={key === selected || undefined}
              data-opens={onOpen ? '' : undefined}
              onClick={() => (onOpen ? onOpen(key) : setSelected(key))}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-numeric={column.numeric || undefined}
                  data-wide={column.wideOnly || undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
        {after_px > 0 && <tr aria-hidden="true" style={{ height: after_px }} />}
      </tbody>
    </table>
  );
}
