import { useKitSay } from '../kit-texts.ts';
import type { Column } from './data-table.tsx';
import type { Sort } from './sort.ts';
import styles from './data-table.module.css';

interface TableHeadProps<T> {
  columns: readonly Column<T>[];
  sort: Sort | null;
  onSort: (column: string, downFirst: boolean) => void;
}

/** The head of a table; a column that can be sorted is a button and says which way it stands. */
export function TableHead<T>({ columns, sort, onSort }: TableHeadProps<T>) {
  const say = useKitSay();
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, value, numeric, width, wideOnly }) => {
          const own = sort?.column === key ? sort : null;
          return (
            <th
              key={key}
              scope="col"
              style={{ width }}
              data-numeric={numeric || undefined}
              data-wide={wideOnly || undefined}
              aria-sort={own ? (own.down ? 'descending' : 'ascending') : undefined}
            >
              {value ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={say('table.sort', { column: title })}
                  onClick={() => onSort(key, numeric === true)}
                >
                  {title}
                  <span aria-hidden="true">{own ? (own.down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              ) : (
                title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
