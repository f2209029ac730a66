/** Counts from which every usual service level follows. `Within` is up to and including the threshold. */
export type ServiceLevelCounts = {
  answered: number;
  answeredWithin: number;
  abandoned: number;
  abandonedWithin: number;
  /** Abandoned so soon (5 to 10 s, by agreement) that nobody could have answered. */
  abandonedShort: number;
};

/** The ways in use to treat callers who give up; they differ by several points on the same day. */
export type ServiceLevelFormula =
  | 'of_offered'
  | 'exclude_early_abandons'
  | 'credit_early_abandons'
  | 'of_answered'
  | 'credit_short_abandons'
  | 'exclude_short_abandons';

/**
 * The share (0 to 1) of calls served in time, null when there were none. `of_offered` forgives nothing;
 * `exclude_…` leaves forgiven abandons out, `credit_…` counts them as served; `of_answered` looks at answered calls
 * only, as Asterisk does. Store the counts and the formula with a target, never the share alone.
 */
export function serviceLevel(counts: ServiceLevelCounts, formula: ServiceLevelFormula = 'of_offered'): number | null {
  const { answered, answeredWithin, abandoned, abandonedWithin, abandonedShort } = counts;
  const offered = answered + abandoned;
  const [served, all] = {
    of_offered: [answeredWithin, offered],
    exclude_early_abandons: [answeredWithin, offered - abandonedWithin],
    credit_early_abandons: [answeredWithin + abandonedWithin, offered],
    of_answered: [answeredWithin, answered],
    credit_short_abandons: [answeredWithin + abandonedShort, offered],
    exclude_short_abandons: [answeredWithin, offered - abandonedShort],
  }[formula] as [number, number];
  return all === 0 ? null : served / all;
}
