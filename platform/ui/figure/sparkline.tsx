import { sparklinePath, type SparkValue } from './sparkline-path.ts';
import styles from './sparkline.module.css';

interface SparklineProps {
  values: readonly SparkValue[];
  /** Says what the line says: "Bookings a week, 4 to 11 since August". */
  label: string;
  tone?: 'accent' | 'green' | 'amber' | 'red' | 'neutral';
  width?: number;
  height?: number;
}

/** A line without axes, for the course of one thing over time. */
export function Sparkline({ values, label, tone = 'accent', width = 88, height = 20 }: SparklineProps) {
  const { path, last } = sparklinePath(values, width - 6, height - 6);
  return (
    <svg className={styles.line} data-tone={tone} width={width} height={height} role="img" aria-label={label}>
      <g transform="translate(3 3)">
        <path d={path} />
        {last && <circle cx={last.x} cy={last.y} r="2.2" />}
      </g>
    </svg>
  );
}
