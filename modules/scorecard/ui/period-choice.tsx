import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { useNow } from '../../../platform/ui/clock/now.ts';
import { periodOf, type Period } from '../period.ts';
import { periodWords, stepPeriod } from './period-words.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import styles from './scorecard.module.css';

const all = ['day', 'week', 'month'] as const;

interface PeriodChoiceProps {
  period: Period;
  /** Which kinds can be chosen; with none, only the period before or after. */
  kinds?: readonly (typeof all)[number][];
  onChoose: (key: string) => void;
}

/** Day, week or month, and the one before or after. */
export function PeriodChoice({ period, kinds = all, onChoose }: PeriodChoiceProps) {
  const say = useScorecardSay();
  const { locale, zone } = useFormat();
  const now = useNow(60);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const inside = period.from <= today && today < period.to ? today : period.from;
  return (
    <div className={styles.period}>
      {kinds.length > 0 && (
        <div className={styles.segments} role="group" aria-label={say('page.period')}>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={period.kind === kind}
              onClick={() => onChoose(periodOf(kind, inside).key)}
            >
              {say(`page.${kind}`)}
            </button>
          ))}
        </div>
      )}
      <span className={styles.steps}>
        <button
          type="button"
          className={styles.step}
          aria-label={say('page.earlier')}
          onClick={() => onChoose(stepPeriod(period, -1).key)}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <span className={styles.periodName}>{periodWords(period, locale)}</span>
        <button
          type="button"
          className={styles.step}
          aria-label={say('page.later')}
          onClick={() => onChoose(stepPeriod(period, 1).key)}
        >
          <span aria-hidden="true">›</span>
        </button>
      </span>
    </div>
  );
}
