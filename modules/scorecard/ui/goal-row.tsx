import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { cardSentence, writeValue } from './figure-words.ts';
import styles from './goals.module.css';
import type { GoalRead } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';
import { StateMark } from './state-mark.tsx';

interface GoalRowProps {
  goal: GoalRead;
  may: boolean;
  onOpen: () => void;
  onAdd: () => void;
  onRemove: () => void;
}

/** A goal in the tree: whose, what, how far; its figure opens what it is made of. */
export function GoalRow({ goal, may, onOpen, onAdd, onRemove }: GoalRowProps) {
  const say = useScorecardSay();
  const format = useFormat();
  const { title, subject_name, depth, progress, may_change } = goal;
  const share = progress && progress.wanted ? Math.min(1, Math.max(0, (progress.done ?? 0) / progress.wanted)) : 0;
  return (
    <li className={styles.goal} style={{ paddingInlineStart: 8 + depth * 24 }}>
      <span className={styles.words}>
        <strong>{title}</strong>
        <small>
          {subject_name}
          {progress ? ` · ${progress.name}` : ` · ${say('goals.words-only')}`}
        </small>
      </span>
      {progress && (
        <button type="button" className={styles.figure} onClick={onOpen}>
          <span className={styles.numbers}>
            <strong>{writeValue(progress.unit, progress.value, format)}</strong>
            {progress.target !== null && (
              <span>{say('figure.of', { target: writeValue(progress.unit, progress.target, format) })}</span>
            )}
          </span>
          <svg className={styles.bar} data-state={progress.state} width="100%" height="4" aria-hidden="true">
            <rect className={styles.track} width="100%" height="4" rx="2" />
            <rect className={styles.fill} width={`${share * 100}%`} height="4" rx="2" />
          </svg>
          <small>
            {progress.state !== 'none' && <StateMark state={progress.state} />} {cardSentence(progress, say, format)}
          </small>
          <span className="only-for-readers">{say('figure.open', { name: title })}</span>
        </button>
      )}
      <span className={styles.acts}>
        {may && (
          <button
            type="button"
            aria-label={say('goals.under', { title })}
            title={say('goals.under', { title })}
            onClick={onAdd}
          >
            <span aria-hidden="true">+</span>
          </button>
        )}
        {may_change && (
          <button
            type="button"
            aria-label={say('goals.remove', { title })}
            title={say('goals.remove', { title })}
            onClick={onRemove}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </span>
    </li>
  );
}
