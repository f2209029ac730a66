import { useId } from 'react';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { loadDateReader } from '../../../platform/ui/log/use-natural-date.ts';
import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';
import type { useDay } from './use-day.ts';

interface DayInputProps {
  label: string;
  text: string;
  reading: ReturnType<typeof useDay>;
  onChange: (text: string) => void;
  onEnter?: () => void;
  autoFocus?: boolean;
}

/** A day as one says it, with the day it was understood as under it. */
export function DayInput({ label, text, reading, onChange, onEnter, autoFocus = false }: DayInputProps) {
  const say = useProjectSay();
  const format = useFormat();
  const now = useNow(60);
  const id = useId();
  return (
    <span className={styles.day}>
      <input
        value={text}
        aria-label={label}
        placeholder={say('form.by-placeholder')}
        autoComplete="off"
        autoFocus={autoFocus}
        aria-invalid={reading.unknown || undefined}
        aria-describedby={id}
        onFocus={() => void loadDateReader()}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.metaKey || event.ctrlKey || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <output id={id} data-bad={reading.unknown || undefined}>
        {reading.at !== null && format.day(reading.at, now)}
        {reading.unknown && say('form.by-unknown')}
      </output>
    </span>
  );
}
