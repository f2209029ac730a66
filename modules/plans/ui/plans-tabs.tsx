import styles from './plans-page.module.css';
import { usePlansSay } from './plans-texts.ts';
import type { PlansAnswer, Standing } from './queries.ts';

const standings = ['missing', 'planned', 'excused'] as const;

interface PlansTabsProps {
  open: Standing;
  counts: PlansAnswer['counts'] | undefined;
  onOpen: (standing: Standing) => void;
}

/** The three ways an account can stand, each with how many stand so. */
export function PlansTabs({ open, counts, onOpen }: PlansTabsProps) {
  const say = usePlansSay();
  return (
    <div className={styles.tabs} role="group" aria-label={say('plans.title')}>
      {standings.map((standing) => (
        <button key={standing} type="button" aria-pressed={open === standing} onClick={() => onOpen(standing)}>
          {say(`plans.tab-${standing}`)} <span>{counts?.[standing] ?? ''}</span>
        </button>
      ))}
    </div>
  );
}
