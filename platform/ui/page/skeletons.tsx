import { useKitSay } from '../kit-texts.ts';
import styles from './skeletons.module.css';

function Bone({ width, height = 12 }: { width: string; height?: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

function Waiting({ children, className }: { children: React.ReactNode; className?: string }) {
  const say = useKitSay();
  return (
    <div className={className} role="status" aria-label={say('page.loading')}>
      {children}
    </div>
  );
}

/** Stands for figure cards: as tall as they are, so that nothing jumps. */
export function FiguresSkeleton({ count = 4 }: { count?: number }) {
  return (
    <Waiting className={styles.figures}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.card}>
          <Bone width="60%" />
          <Bone width="35%" height={18} />
          <Bone width="100%" height={4} />
          <Bone width="75%" />
        </div>
      ))}
    </Waiting>
  );
}

const widths = ['42%', '56%', '38%', '61%', '47%'];

/** Stands for list rows: a ring, two lines, two words at the right. */
export function RowsSkeleton({ count = 8 }: { count?: number }) {
  return (
    <Waiting>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.row}>
          <span className={styles.ring} />
          <span className={styles.lines}>
            <Bone width={widths[index % 5] ?? '50%'} />
            <Bone width={widths[(index + 2) % 5] ?? '50%'} height={10} />
          </span>
          <Bone width="56px" />
        </div>
      ))}
    </Waiting>
  );
}
