import { attainment } from './attainment.ts';
import { ratio } from './number.ts';
import type { Figure, Index, PartFigure } from './types.ts';

/** One part of an index with its score; `score` is null where the part has no figure and the rest carry its weight. */
export interface ScoredPart {
  measure: string;
  weight: number;
  value: number | null;
  target: number;
  score: number | null;
}

/** Each part with what it attains of its target, or of its benchmark where nobody set a target. */
export function scoredParts(shape: Index, figures: Readonly<Record<string, PartFigure>>): ScoredPart[] {
  return shape.parts.map(({ measure, weight, benchmark }) => {
    const figure = figures[measure];
    const target = figure?.target ?? benchmark;
    const value = figure?.value ?? null;
    const score = figure && value !== null ? attainment(value, target, figure.direction, shape.cap) : null;
    return { measure, weight, value, target, score };
  });
}

/** The weighted mean of the scores that there are; parts without a figure are left out and the rest re-weighted. */
export function evaluateIndex(shape: Index, figures: Readonly<Record<string, PartFigure>>): Figure {
  const scored = scoredParts(shape, figures).filter((part) => part.score !== null);
  const a = scored.reduce((sum, part) => sum + part.weight * (part.score ?? 0), 0);
  const b = scored.reduce((sum, part) => sum + part.weight, 0);
  return { value: ratio(a, b), a, b, rows: scored.map((part) => part.measure) };
}
