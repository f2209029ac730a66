import { Progress as Bar } from '@mantine/core';
import { useFormat } from '../format/format-provider.tsx';
import { useKitSay } from '../kit-texts.ts';
import styles from './progress.module.css';
import type { Progress } from './use-progress.ts';

/** A bar with what is done, of how much, and about how long it still takes. */
export function ProgressLine({
  progress,
  left_seconds,
  label,
}: {
  progress: Progress | null;
  left_seconds: number | null;
  label: string;
}) {
  const say = useKitSay();
  const format = useFormat();
  const { done = 0, total = 0, stage } = progress ?? {};
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className={styles.line}>
      <Bar.Root size={6} radius={3}>
        <Bar.Section value={share * 100} aria-label={label} />
      </Bar.Root>
      <p className={styles.words}>
        <span>{stage ?? label}</span>
        <span>
          {total > 0 && say('progress.of', { done: format.number(done), total: format.number(total) })}
          {left_seconds !== null && left_seconds > 0 && (
            <> · {say('progress.left', { span: format.span(left_seconds) })}</>
          )}
        </span>
      </p>
    </div>
  );
}
