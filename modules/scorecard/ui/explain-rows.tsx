import { Chip } from '../../../platform/ui/chip.tsx';
import { useFormat } from '../../../platform/ui/format/format-provider.tsx';
import { RowsSkeleton } from '../../../platform/ui/page/skeletons.tsx';
import styles from './explain.module.css';
import type { Explained, Which } from './queries.ts';
import { useScorecardSay } from './scorecard-texts.ts';

interface ExplainRowsProps {
  /** Null while they are on their way. */
  rows: Explained['rows'] | null;
  shape: string;
  /** Says whether being in the part is good. */
  direction: 'up' | 'down';
  which: Which;
  onWhich: (which: Which) => void;
}

/** The facts or accounts behind a figure: when, which account, who, and why each counts. */
export function ExplainRows({ rows, shape, direction, which, onWhich }: ExplainRowsProps) {
  const say = useScorecardSay();
  const narrowed = shape === 'share' || shape === 'cohort';
  const choices: readonly Which[] = narrowed ? ['counted', 'part', 'missed', 'all'] : ['counted', 'all'];
  return (
    <>
      <div className={styles.choices} role="group" aria-label={say('explain.which')}>
        {choices.map((choice) => (
          <button key={choice} type="button" aria-pressed={choice === which} onClick={() => onWhich(choice)}>
            {say(tabKey(choice, narrowed, direction))}
          </button>
        ))}
      </div>
      {rows === null ? (
        <RowsSkeleton count={4} />
      ) : rows.length === 0 ? (
        <p className={styles.nothing}>{say('explain.no-rows-detail')}</p>
      ) : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <ExplainRow key={row.id} row={row} narrowed={narrowed} direction={direction} />
          ))}
        </ul>
      )}
    </>
  );
}

const tabKey = (choice: Which, narrowed: boolean, direction: 'up' | 'down') => {
  if (choice === 'all') return 'explain.tab-all';
  if (choice === 'counted') return narrowed ? 'explain.tab-counted' : 'explain.tab-rows';
  return `explain.tab-${choice}-${direction}` as const;
};

interface ExplainRowProps {
  row: Explained['rows'][number];
  narrowed: boolean;
  direction: 'up' | 'down';
}

function ExplainRow({ row, narrowed, direction }: ExplainRowProps) {
  const say = useScorecardSay();
  const format = useFormat();
  const { at, account, person, because, late, corrected } = row;
  const stands =
    row.in === 'none' ? say('explain.in-none') : narrowed ? say(`explain.in-${row.in}-${direction}`) : null;
  const good = (row.in === 'part') === (direction === 'up');
  return (
    <li data-in={row.in}>
      <span className={styles.rowHead}>
        {account ? (
          <a href={`/accounts/${account.id}`}>{account.name}</a>
        ) : (
          <span>{person?.name ?? say('explain.nobody')}</span>
        )}
        {at !== null && <time>{format.when(at)}</time>}
      </span>
      <span className={styles.because}>
        {[account ? person?.name : null, because.join(', ')].filter(Boolean).join(' · ')}
      </span>
      {(stands || late || corrected) && (
        <span className={styles.chips}>
          {stands && <Chip tone={row.in === 'none' ? 'neutral' : good ? 'green' : 'amber'}>{stands}</Chip>}
          {late && <Chip tone="amber">{say('explain.late')}</Chip>}
          {corrected && <Chip>{say('explain.corrected')}</Chip>}
        </span>
      )}
    </li>
  );
}
