import { useCallback, useMemo, useRef } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import type { Asked } from './asked.ts';
import { columns } from './columns.tsx';
import { PortfolioRowView, RowBone } from './portfolio-row.tsx';
import styles from './portfolio-table.module.css';
import { usePortfolioSay } from './portfolio-texts.ts';
import type { Counts } from './queries.ts';
import type { Marking } from './use-marks.ts';
import type { Rows } from './use-rows.ts';

interface TableProps {
  asked: Asked;
  rows: Rows;
  body: React.RefObject<HTMLDivElement | null>;
  bands: Counts['bands'];
  marking: Marking;
  /** Whether the viewer has a use for marks. */
  marks: boolean;
  current: number | null;
  onSort: (sort: string, down: boolean) => void;
  onOpen: (id: string, place: number) => void;
}

/** The accounts, a row each; only those in sight are there. */
export function PortfolioTable({ asked, rows, body, bands, marking, marks, current, onSort, onOpen }: TableProps) {
  const say = usePortfolioSay();
  const format = useFormat();
  const now = useNow(300);
  const drawn = useMemo(() => ({ say, format, bands, now }), [say, format, bands, now]);
  const handlers = useLatest({ onOpen, marking });
  const open = useCallback((id: string, place: number) => handlers.current.onOpen(id, place), [handlers]);
  const mark = useCallback(
    (id: string, place: number, range: boolean) => {
      const { marking: newest } = handlers.current;
      if (range && newest.marks.anchor !== null) newest.range(place);
      else newest.toggle(id, place);
    },
    [handlers],
  );
  return (
    <div
      role="table"
      aria-label={say('title')}
      aria-rowcount={rows.total + 1}
      className={styles.table}
      data-plain={!marks || undefined}
      aria-busy={rows.first.isPlaceholderData}
    >
      <Head asked={asked} onSort={onSort} />
      <div role="rowgroup" ref={body}>
        <div aria-hidden="true" style={{ height: rows.before_px }} />
        {rows.seen.map((place) => {
          const row = rows.rowAt(place);
          if (!row) return <RowBone key={place} place={place} />;
          return (
            <PortfolioRowView
              key={row.id}
              row={row}
              place={place}
              drawn={drawn}
              current={place === current}
              marked={marking.marks.ids.has(row.id)}
              onOpen={open}
              onMark={mark}
            />
          );
        })}
        <div aria-hidden="true" style={{ height: rows.after_px }} />
      </div>
    </div>
  );
}

/** Handlers that stay the same while what they do is the newest: rows in memory needn't be drawn for their sake. */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  // oxlint-disable-next-line react/refs -- only event handlers read it, after the drawing.
  latest.current = value;
  return latest;
}

function Head({ asked, onSort }: { asked: Asked; onSort: (sort: string, down: boolean) => void }) {
  const say = usePortfolioSay();
  const sort = asked.sort ?? 'name';
  const down = asked.down === 'yes';
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.row} aria-rowindex={1}>
        <span role="columnheader" className={styles.mark}>
          <span className="only-for-readers">{say('col.mark')}</span>
        </span>
        {columns.map(({ key, sorts, numeric, yields }) => (
          <span
            key={key}
            role="columnheader"
            className={styles.cell}
            data-column={key}
            data-numeric={numeric || undefined}
            data-yields={yields}
            aria-sort={sort === key ? (down ? 'descending' : 'ascending') : undefined}
          >
            {sorts ? (
              <button
                type="button"
                onClick={() => onSort(key, sort === key ? !down : numeric === true && key !== 'ends')}
              >
                {say(`col.${key}`)}
                <span aria-hidden="true">{sort === key ? (down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            ) : (
              say(`col.${key}`)
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
