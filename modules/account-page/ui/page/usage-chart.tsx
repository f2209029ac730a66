import { useNow } from '../../../../platform/ui/clock/now.ts';
import { useFormat } from '../../../../platform/ui/format/format-provider.tsx';
import { useAccountSay } from '../account-texts.ts';
import type { AccountContext } from '../queries.ts';
import { across, down, lineOf, spanOf, stripsOf } from './chart-places.ts';
import styles from './usage-chart.module.css';

interface UsageChartProps {
  context: AccountContext;
  /** Changes of band, each a mark on the line that can be pressed. */
  changes?: readonly { id: string; at: number; up: boolean; label: string }[];
  chosen?: string | null;
  onChoose?: (change: string) => void;
}

/** Use over the weeks on its bands, with what was done about it marked, and happiness below in the same time. */
export function UsageChart({ context, changes = [], chosen = null, onChoose }: UsageChartProps) {
  const say = useAccountSay();
  const format = useFormat();
  const now = useNow(60);
  const { usage, bands, metric, happiness } = context;
  const span = spanOf(
    usage,
    bands.map(({ from }) => from),
  );
  if (!span) return <p className={styles.faint}>{say('page.no-usage')}</p>;
  const day = (at: number) => format.day(at, now).replace(/^\S+ /, '');
  const values = usage.map(({ value }) => value);
  const label = say('page.usage-label', {
    metric,
    from: day(span.from),
    to: day(span.to),
    low: format.number(Math.min(...values)),
    high: format.number(Math.max(...values)),
  });
  const last = usage.at(-1)!;
  const happy = happiness.filter(({ at }) => at >= span.from && at <= span.to);
  return (
    <div className={styles.chart}>
      <div className={styles.plot}>
        {stripsOf(bands, span).map(({ band, top, height }, index) => (
          <span
            key={band.key}
            className={styles.band}
            data-place={index}
            style={{ top: `${top}%`, height: `${height}%` }}
          >
            {height > 12 && band.name}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
          <path d={lineOf(usage, span)} />
        </svg>
        {marksOf(context, say).flatMap(({ at, what, kind }) =>
          at < span.from || at > span.to ? (
            []
          ) : (
            <span
              key={`${kind} ${at}`}
              className={styles.mark}
              data-kind={kind}
              style={{ left: `${across(at, span)}%` }}
              title={`${day(at)}: ${what}`}
            />
          ),
        )}
        {changes
          .filter(({ at }) => at >= span.from && at <= span.to)
          .map(({ id, at, up, label: words }) => (
            <button
              key={id}
              type="button"
              className={styles.change}
              data-up={up || undefined}
              aria-pressed={id === chosen}
              aria-label={words}
              title={words}
              style={{ left: `${across(at, span)}%` }}
              onClick={() => onChoose?.(id)}
            />
          ))}
        <span className={styles.last} style={{ top: `${down(last.value, span)}%` }}>
          {format.number(last.value)}
        </span>
      </div>
      {happy.length > 0 && (
        <div className={styles.happy}>
          <span className={styles.label}>{say('panel.happy')}</span>
          {happy.map(({ at, value }) => (
            <span
              key={at}
              data-score={value}
              style={{ left: `${across(at, span)}%`, bottom: `${(value - 1) * 20}%` }}
              title={`${day(at)}: ${say('panel.happy-of', { score: value })}`}
            />
          ))}
        </div>
      )}
      <div className={styles.axis}>
        <span>{day(span.from)}</span>
        <span>{day(span.to)}</span>
      </div>
    </div>
  );
}

/** What was done about the use: trainings and interventions. */
function marksOf({ modules, interactions }: AccountContext, say: ReturnType<typeof useAccountSay>) {
  const trainings = modules.flatMap(({ at, name }) =>
    at === null ? [] : [{ at, kind: 'training', what: say('page.mark-training', { what: name }) }],
  );
  const interventions = interactions
    .filter(({ purpose }) => purpose === 'intervention')
    .map(({ at }) => ({ at, kind: 'intervention', what: say('page.mark-intervention') }));
  return [...trainings, ...interventions];
}
