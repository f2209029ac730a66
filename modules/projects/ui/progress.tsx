import { useProjectSay } from './project-texts.ts';
import styles from './projects.module.css';

/** How many of the steps are done, as words and as a bar. */
export function Progress({ done, steps }: { done: number; steps: number }) {
  const say = useProjectSay();
  if (steps === 0) return null;
  return (
    <span className={styles.progress} title={say('row.of-label', { done, steps })}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ width: `${(done / steps) * 100}%` }} />
      </span>
      {say('row.of', { done, steps })}
    </span>
  );
}
