import styles from './proof.module.css';

interface IntervalLineProps {
  estimate: { value: number; low: number; high: number };
  /** The ends of the scale. */
  from: number;
  to: number;
  /** A place to compare with: no difference, or what was said. */
  mark: number;
  tone: 'green' | 'red' | 'neutral';
  label: string;
}

/** A value as a dot with the interval around it as a line, on a scale with one mark. */
export function IntervalLine({ estimate, from, to, mark, tone, label }: IntervalLineProps) {
  const at = (value: number): string => `${Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100))}%`;
  const { value, low, high } = estimate;
  return (
    <svg className={styles.interval} data-tone={tone} width="100%" height="20" role="img" aria-label={label}>
      <line data-part="scale" x1="0" x2="100%" y1="10" y2="10" />
      <line data-part="mark" x1={at(mark)} x2={at(mark)} y1="1" y2="19" />
      <line data-part="between" x1={at(low)} x2={at(high)} y1="10" y2="10" />
      <circle cx={at(value)} cy="10" r="4.5" />
    </svg>
  );
}
