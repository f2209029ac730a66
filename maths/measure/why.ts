import { holds, type Condition } from '../condition/index.ts';
import { numberIn } from './number.ts';
import type { Column, FactShape, Measure, SourceRow } from './types.ts';
import { valueInWords } from './words.ts';

/** Where a row stands in a figure: in the part, in the whole only, or not counted; and the values that decide it. */
export interface Counted {
  in: 'part' | 'whole' | 'none';
  because: string[];
}

/** The parts of a shape of facts that decide over a row. */
interface Rule {
  whole: readonly Condition[];
  part: readonly Condition[];
  /** A column that must hold something, and whether it must be a number, or one above zero. */
  needs?: { field: string; test(value: unknown): boolean };
}

/** Why a row is in the part, only in the whole, or not counted at all; null for a cohort or an index, which read no rows. */
export function whyCounted(
  measure: Measure,
  row: SourceRow,
  columns: Readonly<Record<string, Column>>,
): Counted | null {
  const { shape } = measure;
  if (shape.kind === 'cohort' || shape.kind === 'index') return null;
  const { whole, part, needs } = ruleOf(shape);
  const say = (conditions: readonly Condition[]): string[] =>
    [...new Set(conditions.map(({ field }) => field))].map((field) => valueInWords(field, row[field], columns));
  const outside = whole.filter((condition) => !holds(condition, row));
  if (outside.length > 0) return { in: 'none', because: say(outside) };
  if (needs && !needs.test(row[needs.field])) return { in: 'none', because: say([{ field: needs.field }]) };
  const missed = part.filter((condition) => !holds(condition, row));
  if (missed.length > 0) return { in: 'whole', because: say(missed) };
  return { in: 'part', because: say([...whole, ...part, ...(needs ? [{ field: needs.field }] : [])]) };
}

function ruleOf(shape: FactShape): Rule {
  if (shape.kind === 'per') return ruleOf(shape.of);
  const isNumber = (value: unknown): boolean => numberIn(value) !== null;
  if (shape.kind === 'share') {
    const { whole, part, weight } = shape;
    const weighs = (value: unknown): boolean => (numberIn(value) ?? 0) > 0;
    return { whole, part, ...(weight === undefined ? {} : { needs: { field: weight, test: weighs } }) };
  }
  const whole = shape.where ?? [];
  if (shape.kind !== 'count') return { whole, part: [], needs: { field: shape.of, test: isNumber } };
  if (shape.distinct === undefined) return { whole, part: [] };
  return { whole, part: [], needs: { field: shape.distinct, test: (value) => (value ?? null) !== null } };
}
