import { useHuddleSay } from './huddle-texts.ts';
import styles from './stage.module.css';

/** The stage while it is on its way: head, people, three cards, in their places. */
export function StageSkeleton() {
  const say = useHuddleSay();
  return (
    <div className={styles.room} role="status" aria-label={say('loading')}>
      <div className={styles.head} />
      <div className={styles.rail}>
        {Array.from({ length: 8 }, (_, index) => (
          <span key={index} className={styles.bone} />
        ))}
      </div>
      <div className={styles.floor}>
        <div className={styles.bones}>
          {Array.from({ length: 3 }, (_, index) => (
            <span key={index} />
          ))}
        </div>
      </div>
      <div className={styles.foot} />
    </div>
  );
}
