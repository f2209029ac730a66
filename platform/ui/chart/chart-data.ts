/** One line or row of bars; null is a gap. */
export interface Series {
  name: string;
  values: readonly (number | null)[];
  tone?: 'accent' | 'green' | 'amber' | 'red' | 'neutral';
  /** Drawn dashed: a target, a pace, a forecast. */
  dashed?: boolean;
  /** Lower and upper bound at each place, drawn as a band. */
  interval?: readonly (readonly [number, number] | null)[];
}

/** What a chart shows. Labels are written already ("12 Nov"), values are written by `write`. */
export interface ChartData {
  title: string;
  labels: readonly string[];
  series: readonly Series[];
  write: (value: number) => string;
}
