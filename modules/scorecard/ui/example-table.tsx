import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import styles from './dictionary.module.css';
import { writeValue } from './figure-words.ts';
import type { Described } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

interface ExampleTableProps {
  example: Described['examples'][number];
  unit: Described['unit'];
}

/** A worked example: its rows as a little table, and the figure that they give. */
export function ExampleTable({ example: { says, columns, rows, value }, unit }: ExampleTableProps) {
  const say = useScorecardSay();
  const format = useFormat();
  const shown = (cell: string | number | boolean | null): string =>
    cell === null ? '–' : typeof cell === 'boolean' ? (cell ? '✓' : '✗') : String(cell);
  return (
    <figure className={styles.example}>
      <figcaption>{says}</figcaption>
      {rows.length === 0 ? (
        <p className={styles.note}>{say('dictionary.no-rows')}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={says}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td key={columns[at]}>{shown(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.gives}>
        {say('dictionary.is')}{' '}
        <strong>{value === null ? say('dictionary.no-figure') : writeValue(unit, value, format)}</strong>
      </p>
    </figure>
  );
}
