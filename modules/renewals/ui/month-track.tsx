import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import type { MonthSums, Summary } from './queries.ts';
import { useRenewalSay } from './renewal-texts.ts';
import styles from './month-head.module.css';

interface MonthTrackProps {
  sums: MonthSums;
  forecast: Summary['forecast'];
  /** Shares of what is due, 0 to 1. */
  benchmark: number | null;
  aim: number | null;
}

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;

/** One bar of what is due: renewed, open, ended without; marks for the benchmark and the aim, a bracket for the likely end. */
export function MonthTrack({ sums, forecast, benchmark, aim }: MonthTrackProps) {
  const say = useRenewalSay();
  const format = useFormat();
  const { due, renewed, open, lost } = sums;
  if (due === 0) return <span className={styles.track} data-empty="" />;
  const low = (forecast?.count.low ?? 0) / due;
  const high = (forecast?.count.high ?? 0) / due;
  const parts = [
    { key: 'renewed', count: renewed },
    { key: 'open', count: open },
    { key: 'lost', count: lost },
  ] as const;
  return (
    <div className={styles.around}>
      <div className={styles.track} aria-hidden="true">
        {parts.map(({ key, count }) => (
          <span key={key} data-part={key} style={{ width: percent(count / due) }} />
        ))}
        {benchmark !== null && <span className={styles.mark} style={{ left: percent(benchmark) }} />}
        {forecast && high > low && (
          <span className={styles.likely} style={{ left: percent(low), width: percent(high - low) }} />
        )}
      </div>
      <p className={styles.marks}>
        {parts.map(
          ({ key, count }) =>
            count > 0 && (
              <span key={key} data-key={key}>
                {say(`part.${key}`, { count })}
              </span>
            ),
        )}
        {benchmark !== null && (
          <span data-key="benchmark">{say('benchmark', { share: format.percent(benchmark) })}</span>
        )}
        {aim !== null && <span>{say('aim', { share: format.percent(aim) })}</span>}
      </p>
    </div>
  );
}
