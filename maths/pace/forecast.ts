/** What a period will probably end at. `low`–`high` holds the outcome with the asked `confidence`. */
export interface Forecast {
  /** The single best guess. */
  expected: number;
  /** Null while it is too early to tell. */
  low: number | null;
  high: number | null;
  confidence: number;
  /** The chance of ending at the target or above, 0..1; null without a target or too early. */
  chance: number | null;
}
