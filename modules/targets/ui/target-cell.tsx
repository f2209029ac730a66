import { useState, type ClipboardEvent } from 'react';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { readTarget } from './pasted.ts';
import { useTargetsSay } from './targets-texts.ts';
import styles from './targets.module.css';

interface TargetCellProps {
  label: string;
  value: number | null;
  /** What holds while the cell is empty. */
  inherited: number | null;
  may: boolean;
  onSet: (value: number | null) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** One target: saved as the field is left, if it changed; Escape brings back what was there. */
export function TargetCell({ label, value, inherited, may, onSet, onPaste }: TargetCellProps) {
  const say = useTargetsSay();
  const format = useFormat();
  const written = value === null ? '' : String(value);
  const [text, setText] = useState(written);
  const read = readTarget(text);
  return (
    <input
      className={styles.cell}
      inputMode="decimal"
      aria-label={label}
      aria-invalid={read === undefined || undefined}
      title={read === undefined ? say('grid.bad') : undefined}
      readOnly={!may}
      value={text}
      placeholder={inherited === null ? '–' : format.number(inherited)}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onPaste={may ? onPaste : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(written);
      }}
      onBlur={() => {
        if (may && read !== undefined && read !== value) onSet(read);
      }}
    />
  );
}
