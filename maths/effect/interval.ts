/** A value and the interval around it, both of the same unit. `low`–`high` holds the true value with the asked confidence. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}
