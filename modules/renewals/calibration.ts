/** What was said beforehand, held against what came of it. Pure. */

/** Days before the end at which one looks at what was said. */
export const horizons = [30, 15, 7] as const;

/** The last word of a person on one term, as it stood so many days before the end. */
export interface SaidChance {
  person: string;
  days: number;
  /** 0 to 1. */
  chance: number;
  renewed: boolean;
}

export interface Calibration {
  days: number;
  terms: number;
  /** The mean of what was said. */
  said: number;
  /** The share that was renewed. */
  came: number;
  /** The mean squared distance of what was said from what came: 0 is perfect, 0.25 is a coin (Brier 1950). */
  brier: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How well somebody's words fitted, for each horizon that anything was said at. */
export const calibrationOf = (words: readonly SaidChance[]): Calibration[] =>
  horizons.flatMap((days) => {
    const own = words.filter((word) => word.days === days);
    if (own.length === 0) return [];
    return [
      {
        days,
        terms: own.length,
        said: mean(own.map(({ chance }) => chance)),
        came: mean(own.map(({ renewed }) => Number(renewed))),
        brier: mean(own.map(({ chance, renewed }) => (chance - Number(renewed)) ** 2)),
      },
    ];
  });
