import { useId } from 'react';
import { useNow } from '../clock/now.ts';
import { useFormat } from '../format/format-provider.tsx';
import { useKitSay } from '../kit-texts.ts';
import styles from './log.module.css';
import { loadDateReader, type DateReading } from './use-natural-date.ts';

interface DateLineProps {
  label: string;
  text: string;
  reading: DateReading;
  onChange: (text: string) => void;
  invalid?: boolean;
}

/** A small field for "tue 11", with what it was understood as beside it. */
export function DateLine({ label, text, reading, onChange, invalid }: DateLineProps) {
  const say = useKitSay();
  const format = useFormat();
  const now = useNow(60);
  const id = useId();
  const bad = reading.kind === 'unknown' || invalid;
  return (
    <span className={styles.date}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        placeholder={say('log.next-placeholder')}
        autoComplete="off"
        aria-invalid={bad || undefined}
        aria-describedby={`${id}-as`}
        onFocus={() => void loadDateReader()}
        onChange={(event) => onChange(event.target.value)}
      />
      <output id={`${id}-as`} data-bad={bad || undefined}>
        {reading.kind === 'known' && (
          <>
            <strong>
              {format.day(reading.at, now)}, {format.time(reading.at)}
            </strong>
            {reading.outside && <em> {say('log.next-outside')}</em>}
          </>
        )}
        {reading.kind === 'unknown' && say('log.next-unknown')}
      </output>
    </span>
  );
}
