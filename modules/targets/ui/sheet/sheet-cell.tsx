import { useState, type ClipboardEvent } from 'react';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { readTarget } from '../pasted.ts';
import { useTargetsSay } from '../targets-texts.ts';
import type { Proposal } from './book.ts';
import styles from './sheet.module.css';

interface SheetCellProps {
  label: string;
  at: string;
  value: number | null;
  /** What holds while the cell is empty. */
  inherited: number | null;
  way: 'set' | 'propose' | null;
  proposal: Proposal | null;
  /** The month before, in words; nothing where it isn't known. */
  before: string | null;
  chosen: boolean;
  onSet: (value: number | null) => void;
  onPaste: (event: ClipboardEvent) => void;
  onFocus: () => void;
  /** The way to divide a team's target; absent where there is nothing to divide. */
  onDivide?: () => void;
}

/** One target: saved as the field is left, if it changed; Escape brings back what was there. */
export function SheetCell(props: SheetCellProps) {
  const { label, at, inherited, way, proposal, before, chosen, onSet, onPaste, onFocus, onDivide } = props;
  const say = useTargetsSay();
  const format = useFormat();
  const waiting = proposal?.state === 'proposed' ? proposal.value : null;
  // Who proposes sees and changes the proposal; who sets, the target.
  const value = way === 'propose' && waiting !== null ? waiting : props.value;
  const written = value === null ? '' : String(value);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? written;
  const read = readTarget(text);
  const state = proposal && proposal.state !== 'approved' ? proposal.state : undefined;
  const said =
    waiting === null
      ? null
      : say(way === 'propose' ? 'cell.proposed' : 'cell.proposes', { value: format.number(waiting) });
  return (
    <td className={styles.td} data-chosen={chosen || undefined} data-state={state}>
      <input
        className={styles.cell}
        data-at={at}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={read === undefined || undefined}
        aria-description={said ?? undefined}
        title={read === undefined ? say('grid.bad') : undefined}
        readOnly={way === null}
        value={text}
        placeholder={inherited === null ? '–' : format.number(inherited)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          onFocus();
        }}
        onPaste={way === null ? undefined : onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null);
        }}
        onBlur={() => {
          if (typed !== null && read !== undefined && read !== value) onSet(read);
          if (read !== undefined) setTyped(null);
        }}
      />
      {onDivide && (
        <button
          type="button"
          className={styles.divide}
          aria-label={say('roll.open', { cell: label })}
          onClick={onDivide}
        >
          <span aria-hidden="true">÷</span>
        </button>
      )}
      <small className={styles.under} data-proposed={said ? '' : undefined}>
        {said ?? (state === 'returned' ? say('cell.returned') : before)}
      </small>
    </td>
  );
}
