import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { toast } from '../../../../platform/ui/save/undo.tsx';
import { placePaste, readPaste, readTarget } from '../pasted.ts';
import type { CellChange } from '../targets-data.ts';
import { useTargetsSay } from '../targets-texts.ts';
import { type Book, type Column, inheritedIn, proposalIn, monthWords, type Row, sumBelow, valueIn } from './book.ts';
import { ColumnHeads } from './column-heads.tsx';
import { type At, type Block, blockOf, cellsOf, copied, filledDown, holds, stepFrom } from './selection.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetCell } from './sheet-cell.tsx';
import styles from './sheet.module.css';

export interface SheetProps {
  book: Book;
  rows: readonly Row[];
  columns: readonly Column[];
  /** What a person or team reached in the month before, in words. */
  beforeOf: (row: Row, column: Column) => string | null;
  onChange: (changes: CellChange[]) => void;
  onUndo: () => boolean;
  onAt: (place: { row: Row; column: Column }) => void;
  onDivide: (team: Row | null, column: Column) => void;
  /** Teams whose targets stand under one roof: their sum is shown, and can be divided anew. */
  together: readonly string[];
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The sheet: text fields in a table. Arrows walk, with Shift they choose a block; copy, paste, fill down and undo work on it. */
export function Sheet({ book, rows, columns, beforeOf, onChange, onUndo, onAt, onDivide, together }: SheetProps) {
  const say = useTargetsSay();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<{ from: At; to: At } | null>(null);
  const months = new Set(columns.map(({ period }) => period)).size > 1;
  const size = { rows: rows.length, columns: columns.length };
  const block: Block | null = chosen && blockOf(chosen.from, chosen.to);
  const many = block !== null && cellsOf(block).length > 1;
  const value = ({ row, column }: At) => valueIn(book, columns[column]!, rows[row]!.id);
  const change = (wanted: readonly { at: At; value: number | null }[]) => {
    const cells = wanted.filter(({ at }) => rows[at.row]!.way !== null);
    const changes = cells.map(({ at, value: next }): CellChange => {
      const { measure, period } = columns[at.column]!;
      return { measure: measure.key, period, subject: rows[at.row]!.id, value: next };
    });
    if (changes.length > 0) onChange(changes);
  };
  const focus = (at: At) =>
    table.current?.querySelector<HTMLInputElement>(`[data-at="${at.row} ${at.column}"]`)?.focus();
  const paste = (event: ClipboardEvent, at: At) => {
    const copy = readPaste(event.clipboardData.getData('text/plain'));
    if (copy.length === 1 && copy[0]?.length === 1) return;
    event.preventDefault();
    const placed = placePaste(copy, at, size).map(({ row, column, text }) => ({
      at: { row, column },
      value: readTarget(text),
    }));
    const good = placed.filter((cell): cell is { at: At; value: number | null } => cell.value !== undefined);
    if (good.length < placed.length) toast(say('grid.bad'), 'red');
    change(good);
    const last = placed.at(-1);
    if (last) setChosen({ from: at, to: last.at });
  };
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const field = event.target as HTMLInputElement;
    const [row, column] = (field.dataset['at'] ?? '').split(' ').map(Number);
    if (row === undefined || column === undefined) return;
    const command = event.metaKey || event.ctrlKey;
    const typing = field.value !== (value({ row, column }) ?? '').toString();
    const from = chosen?.from ?? { row, column };
    const by = arrows[event.key];
    if (by && event.shiftKey && !command) {
      event.preventDefault();
      setChosen({ from, to: stepFrom(chosen?.to ?? from, by, size) });
    } else if (by && !command && leaves(field, event.key)) {
      event.preventDefault();
      focus(stepFrom({ row, column }, by, size));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Leaving saves, in the last row as well.
      field.blur();
      focus(stepFrom({ row, column }, [event.shiftKey ? -1 : 1, 0], size));
    } else if (command && event.key === 'd' && block) {
      event.preventDefault();
      field.blur();
      change(filledDown(block).map(({ at, from: above }) => ({ at, value: typedAt(above) ?? value(above) })));
      focus({ row, column });
    } else if (command && event.key === 'z' && !typing) {
      if (onUndo()) event.preventDefault();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && many) {
      event.preventDefault();
      change(cellsOf(block).map((at) => ({ at, value: null })));
    }
  };
  /** What stands in a field that is being left just now. */
  const typedAt = (at: At): number | null | undefined => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-at="${at.row} ${at.column}"]`);
    return field ? readTarget(field.value) : undefined;
  };
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        className={styles.grid}
        aria-label={say('grid.label')}
        onKeyDown={onKey}
        onCopy={(event) => {
          if (!many) return;
          event.preventDefault();
          event.clipboardData.setData(
            'text/plain',
            copied(block, (at) => String(value(at) ?? '')),
          );
        }}
      >
        <ColumnHeads columns={columns} />
        <tbody>
          {rows.map((one, row) => (
            <tr key={one.id} data-team={one.kind === 'team' || undefined}>
              <th scope="row">{one.name}</th>
              {columns.map((column, index) => {
                const below = one.kind === 'team' ? sumBelow(book, column, one.id) : null;
                const own = valueIn(book, column, one.id);
                return (
                  <SheetCell
                    key={column.key}
                    at={`${row} ${index}`}
                    label={say('grid.cell', {
                      person: one.name,
                      measure: months
                        ? `${column.measure.name}, ${monthWords(column.period, format.locale)}`
                        : column.measure.name,
                    })}
                    value={own}
                    inherited={inheritedIn(book, column, one)}
                    way={one.way}
                    proposal={proposalIn(book, column, one.id)}
                    before={
                      below === null || below === own
                        ? beforeOf(one, column)
                        : say('cell.below', { sum: format.number(below) })
                    }
                    chosen={many && holds(block, { row, column: index })}
                    onSet={(next) => change([{ at: { row, column: index }, value: next }])}
                    onPaste={(event) => paste(event, { row, column: index })}
                    onFocus={() => {
                      setChosen({ from: { row, column: index }, to: { row, column: index } });
                      onAt({ row: one, column });
                    }}
                    {...(one.kind === 'team' && rows.some(({ kind, way }) => kind === 'person' && way === 'set')
                      ? { onDivide: () => onDivide(one, column) }
                      : {})}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
        {together.length > 1 && (
          <SheetFoot {...{ book, columns, together }} onDivide={(column) => onDivide(null, column)} />
        )}
      </table>
    </div>
  );
}

/** Whether an arrow leaves the field: up and down always, sideways where the caret has no further to go. */
function leaves(field: HTMLInputElement, key: string): boolean {
  const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
  const caret = field.selectionStart === field.selectionEnd ? field.selectionStart : null;
  if (key === 'ArrowLeft') return whole || caret === 0;
  return key === 'ArrowRight' ? whole || caret === field.value.length : true;
}
