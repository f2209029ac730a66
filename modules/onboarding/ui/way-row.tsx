import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import styles from './board.module.css';
import { useOnboardingSay } from './onboarding-texts.ts';
import type { BoardPage, Way } from './queries.ts';
import { StepCell } from './step-cell.tsx';
import { dayOfWay, wayWords } from './way-words.ts';

interface WayRowProps {
  way: Way;
  head: BoardPage;
  now: number;
  selected: boolean;
  onSelect: () => void;
}

/** A customer on the way in: who, on which day, what holds it up; a clock for each step; modules and profile. */
export function WayRow({ way, head, now, selected, onSelect }: WayRowProps) {
  const say = useOnboardingSay();
  const format = useFormat();
  const { account, holder, stuck } = way;
  const about = [say('row.day', { day: dayOfWay(way.startedAt, now) }), holder?.name, account.city].filter(Boolean);
  return (
    <div className={styles.row} data-selected={selected || undefined}>
      <span className={styles.main}>
        <button type="button" className={styles.title} aria-current={selected || undefined} onClick={onSelect}>
          <strong>{account.name}</strong> <span>· {about.join(' · ')}</span>
        </button>
        <span className={styles.reason} data-stuck={stuck.length > 0 || undefined}>
          {wayWords(way, { say, format, now }).join(' · ')}
        </span>
      </span>
      {head.steps.map((step) => (
        <StepCell key={step.rule} step={step} taken={way.steps.find(({ rule }) => rule === step.rule)} now={now} />
      ))}
      <Share title={say('modules')} missing={way.missingModules.length} all={head.modules.length} />
      <Share
        title={say('profile')}
        missing={way.missingItems.length}
        all={head.checklist.length}
        known={way.checked.length > 0}
      />
    </div>
  );
}

interface ShareProps {
  title: string;
  missing: number;
  all: number;
  /** Whether anybody has looked yet. */
  known?: boolean;
}

/** How much of a list is there: "6 of 9" over a bar. */
function Share({ title, missing, all, known = true }: ShareProps) {
  const say = useOnboardingSay();
  if (!known)
    return (
      <span className={styles.cell}>
        <span className={styles.cellTitle}>{title}</span>
        <span className={styles.none} title={say('unchecked')}>
          <span aria-hidden="true">–</span>
          <span className="only-for-readers">{say('unchecked')}</span>
        </span>
      </span>
    );
  if (all === 0) return <span className={styles.cell} />;
  const done = all - missing;
  return (
    <span className={styles.cell}>
      <span className={styles.cellTitle}>{title}</span>
      <span className={styles.share} aria-hidden="true">
        <span style={{ width: `${(done / all) * 100}%` }} data-full={missing === 0 || undefined} />
      </span>
      <span className={styles.left}>{say('of', { done, all })}</span>
    </span>
  );
}

/** The names of the columns, above the rows; each row repeats them where it stands alone, on phones. */
export function WayHead({ head }: { head: BoardPage }) {
  const say = useOnboardingSay();
  return (
    <div className={styles.headRow} aria-hidden="true">
      <span />
      {head.steps.map(({ rule, title, because }) => (
        <span key={rule} title={because ?? undefined}>
          {title}
        </span>
      ))}
      <span>{say('modules')}</span>
      <span>{say('profile')}</span>
    </div>
  );
}
