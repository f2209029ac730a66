import { barShares, standing, type Aim } from './pace.ts';
import styles from './figure.module.css';

/** The bar of a figure with its mark for "by now". The words beside it say the same, so it is hidden from readers. */
export function PaceBar({ aim }: { aim: Aim }) {
  const { fill, mark } = barShares(aim);
  return (
    <svg className={styles.bar} data-standing={standing(aim)} width="100%" height="12" aria-hidden="true">
      <rect className={styles.track} x="0" y="4" width="100%" height="4" rx="2" />
      <rect className={styles.fill} x="0" y="4" width={`${fill * 100}%`} height="4" rx="2" />
      {mark !== null && <rect className={styles.mark} x={`${mark * 100}%`} y="0.5" width="2" height="11" rx="1" />}
    </svg>
  );
}
