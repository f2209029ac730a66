import { usePlace } from './edit-context.tsx';
import styles from './fields.module.css';
import { FieldFrame, marks } from './field-frame.tsx';
import { useTyped } from './text-field.tsx';

/** What was typed as a number: null for nothing, the text itself where it is none, for the checker to say so. */
export function readNumber(text: string): number | string | null {
  const plain = text.replaceAll(/[\s\u00a0,%]/g, '');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text.trim();
}

interface NumberFieldProps {
  path: string;
  label: string;
  unit?: string | undefined;
  /** May be left empty; shown as a dash. */
  optional?: boolean;
}

/** A number with its unit, edited where it stands. */
export function NumberField({ path, label, unit, optional }: NumberFieldProps) {
  const place = usePlace(path);
  const written = place.value === null || place.value === undefined ? '' : String(place.value);
  const typed = useTyped(written, (text) => {
    const read = readNumber(text);
    place.set(read === null && !optional ? '' : read);
  });
  const was = place.was === null || place.was === undefined ? '–' : `${String(place.was)}${unit ? ` ${unit}` : ''}`;
  return (
    <FieldFrame place={place} was={was}>
      <span className={styles.number}>
        <input
          {...marks(place)}
          {...typed}
          className={styles.field}
          data-figure=""
          inputMode="decimal"
          aria-label={label}
          placeholder="–"
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </FieldFrame>
  );
}
