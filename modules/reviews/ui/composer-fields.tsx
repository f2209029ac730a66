import { useId } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { DateReading } from '../../../platform/ui/log/use-natural-date.ts';
import styles from './composer.module.css';
import { useReviewSay } from './review-texts.ts';

export interface Named {
  id: string;
  name: string;
}

interface TextLineProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  fault?: string;
  first?: boolean;
  long?: boolean;
}

/** One line of words, or several; what is wrong with them stands below. */
export function TextLine({ label, value, onChange, fault = '', first = false, long = false }: TextLineProps) {
  const id = useId();
  const shared = {
    value,
    'aria-invalid': fault !== '' || undefined,
    'aria-describedby': id,
    autoFocus: first,
    autoComplete: 'off',
  };
  return (
    <label className={`${styles.field} ${styles.wide}`}>
      <span>{label}</span>
      {long ? (
        <textarea {...shared} rows={3} maxLength={4_000} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} maxLength={1_000} onChange={(event) => onChange(event.target.value)} />
      )}
      <small id={id} role="alert">
        {fault}
      </small>
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  choices: readonly Named[];
}

export function Choice({ label, value, onChange, choices }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A time to come, as people write it, with how it was read. */
export function ByLine({
  value,
  onChange,
  read,
}: {
  value: string;
  onChange: (text: string) => void;
  read: DateReading;
}) {
  const say = useReviewSay();
  const format = useFormat();
  const now = useNow(60);
  const hint = useId();
  return (
    <label className={styles.field}>
      <span>{say('compose.by')}</span>
      <input
        value={value}
        size={11}
        autoComplete="off"
        aria-describedby={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <small id={hint}>{read.kind === 'known' ? format.when(read.at, now) : read.kind === 'unknown' ? '?' : ''}</small>
    </label>
  );
}

/** Save and leave, each with its key. */
export function Buttons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const say = useReviewSay();
  return (
    <span className={styles.buttons}>
      <button type="submit" className={styles.save} disabled={busy}>
        {say('compose.save')} <kbd>↵</kbd>
      </button>
      <button type="button" className={styles.leave} onClick={onClose}>
        {say('compose.cancel')} <kbd>Esc</kbd>
      </button>
    </span>
  );
}
