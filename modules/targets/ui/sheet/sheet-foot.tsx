import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useTargetsSay } from '../targets-texts.ts';
import { type Book, type Column, valueIn } from './book.ts';
import styles from './sheet.module.css';

interface SheetFootProps {
  book: Book;
  columns: readonly Column[];
  together: readonly string[];
  onDivide: (column: Column) => void;
}

/** What the teams are to reach together, and the way to divide a total over them. */
export function SheetFoot({ book, columns, together, onDivide }: SheetFootProps) {
  const say = useTargetsSay();
  const { number } = useFormat();
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('grid.together')}</th>
        {columns.map((column) => {
          const own = together.flatMap((id) => valueIn(book, column, id) ?? []);
          const sum = own.length === 0 ? '–' : number(own.reduce((total, value) => total + value, 0));
          return (
            <td key={column.key} className={styles.td}>
              <span className={styles.sum}>{column.measure.adds_up ? sum : ''}</span>
              <button
                type="button"
                className={styles.divide}
                aria-label={say('roll.open-teams', { measure: column.measure.name })}
                onClick={() => onDivide(column)}
              >
                <span aria-hidden="true">÷</span>
              </button>
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
