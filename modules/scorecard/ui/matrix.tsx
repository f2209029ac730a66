import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { Loaded } from '../../../platform/ui/page/loaded.tsx';
import { Section } from '../../../platform/ui/page/page.tsx';
import { writeValue } from './figure-words.ts';
import { columnsOf, groupsOf, sortRows, type MatrixSort } from './matrix-order.ts';
import { matrixQuery, type Asked, type MatrixRead } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import styles from './scorecard.module.css';
import { StateMark } from './state-mark.tsx';

interface MatrixProps {
  asked: Asked;
  group: string | null;
  onGroup: (group: string | null) => void;
  onOpen: (measure: string, person: string | null) => void;
}

/** People by measures. A cell's state is its shape, its words for readers, and only then its colour. */
export function Matrix({ asked, group, onGroup, onOpen }: MatrixProps) {
  const say = useScorecardSay();
  const query = useQuery(matrixQuery(asked));
  return (
    <Section title={say('page.people')}>
      <Loaded
        query={query}
        skeleton={<span className={styles.bones} role="status" aria-label={say('explain.loading')} />}
      >
        {(data) => (
          <>
            <div className={styles.segments} role="group" aria-label={say('matrix.group')}>
              {[null, ...groupsOf(data.measures)].map((one) => (
                <button key={one ?? ''} type="button" aria-pressed={one === group} onClick={() => onGroup(one)}>
                  {one ?? say('matrix.weighty')}
                </button>
              ))}
            </div>
            <MatrixTable data={data} group={group} onOpen={onOpen} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function MatrixTable({
  data,
  group,
  onOpen,
}: {
  data: MatrixRead;
  group: string | null;
  onOpen: MatrixProps['onOpen'];
}) {
  const say = useScorecardSay();
  const [sort, setSort] = useState<MatrixSort | null>(null);
  const columns = columnsOf(data, group);
  const rows = sortRows(data.rows, data.measures, sort);
  return (
    // A table wider than the page is scrolled on its own, by keyboard too.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={say('matrix.label')}>
      <table className={styles.matrix} aria-label={say('matrix.label')} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{say('matrix.person')}</th>
            {columns.map(({ index, key, name }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort?.column === index ? (sort.best ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  title={say('matrix.sort', { measure: name })}
                  onClick={() => setSort({ column: index, best: sort?.column === index ? !sort.best : true })}
                >
                  {name}
                  <span aria-hidden="true">{sort?.column === index ? (sort.best ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, cells }) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <MatrixCell
                    who={person.name}
                    column={column}
                    cell={cells[column.index]!}
                    onOpen={() => onOpen(column.key, person.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('matrix.total')}</th>
            {columns.map((column) => (
              <td key={column.key}>
                <MatrixCell
                  who={say('matrix.total')}
                  column={column}
                  cell={data.total[column.index]!}
                  onOpen={() => onOpen(column.key, null)}
                />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface MatrixCellProps {
  who: string;
  column: MatrixRead['measures'][number];
  cell: MatrixRead['total'][number];
  onOpen: () => void;
}

function MatrixCell({ who, column, cell, onOpen }: MatrixCellProps) {
  const say = useScorecardSay();
  const format = useFormat();
  const value = writeValue(column.unit, cell.value, format);
  const state = cell.state === 'none' ? say('state.none') : say(`state.${cell.state}`);
  return (
    <button
      type="button"
      className={styles.cell}
      data-state={cell.state}
      aria-label={say('matrix.cell', { person: who, measure: column.name, value, state })}
      onClick={onOpen}
    >
      {cell.state !== 'none' && <StateMark state={cell.state} />}
      {value}
    </button>
  );
}

const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The arrows walk from cell to cell. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td,th');
  if (!step || !cell) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const to = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const target = to?.querySelector<HTMLElement>('button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
