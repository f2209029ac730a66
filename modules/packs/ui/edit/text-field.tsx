import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { type Place, usePlace } from './edit-context.tsx';
import styles from './fields.module.css';
import { FieldFrame, marks } from './field-frame.tsx';

const settle_ms = 500;

/** What is typed, written down as one pauses or leaves; Escape brings back what stood there as one came. */
export function useTyped(written: string, write: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const came = useRef(written);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (text: string) => {
    clearTimeout(timer.current);
    if (text !== written) write(text);
  };
  return {
    value: typed ?? written,
    onFocus: () => void (came.current = written),
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => commit(text), settle_ms);
    },
    onBlur: () => {
      if (typed !== null) commit(typed);
      setTyped(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setTyped(null);
      commit(came.current);
    },
  };
}

interface TextFieldProps {
  path: string;
  label: string;
  placeholder?: string;
  /** May be left empty: then the key is taken out. */
  optional?: boolean;
  lines?: boolean;
  look?: 'title' | 'body' | 'small' | 'time';
}

/** Words, edited where they stand. */
export function TextField({ path, label, placeholder, optional, lines, look = 'body' }: TextFieldProps) {
  const place = usePlace<string | undefined>(path);
  const written = place.value === undefined || place.value === null ? '' : String(place.value);
  const typed = useTyped(written, (text) => place.set(text.trim() === '' && optional ? undefined : text));
  const shared = { ...marks(place), ...typed, 'aria-label': label, placeholder, 'data-look': look };
  return (
    <FieldFrame place={place} was={wasText(place)} wide>
      {lines ? (
        <textarea {...shared} className={styles.field} rows={1} />
      ) : (
        <input {...shared} className={styles.field} />
      )}
    </FieldFrame>
  );
}

const wasText = ({ was }: Place<unknown>): string | null => (typeof was === 'string' && was !== '' ? was : null);
