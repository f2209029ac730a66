/**
 * Conditions are plain data: a field of a record and what it must be. A list of them holds when each one holds.
 * Packs and measures are written with them; no text is ever evaluated.
 */
export interface Condition {
  /** A dotted path, as in `payload.purpose` or `account.products`. */
  field: string;
  is?: Scalar | Scalar[];
  isNot?: Scalar | Scalar[];
  /** The field is a list that holds this. */
  has?: Scalar;
  atLeast?: number;
  below?: number;
  present?: boolean;
}

export type Scalar = string | number | boolean;

const listed = (wanted: Scalar | Scalar[], value: unknown): boolean =>
  Array.isArray(wanted) ? wanted.includes(value as Scalar) : wanted === value;

/** The value at a dotted path; undefined where the path ends early. Own properties only. */
export const valueAt = (record: unknown, path: string): unknown => {
  let value = record;
  for (const part of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
};

/** Whether one condition holds. A missing or empty field satisfies only `present: false` and `isNot`. */
export const holds = (condition: Condition, record: unknown): boolean => {
  const value = valueAt(record, condition.field);
  const there = value !== undefined && value !== null && value !== '';
  if (condition.present !== undefined && condition.present !== there) return false;
  if (condition.is !== undefined && !(there && listed(condition.is, value))) return false;
  if (condition.isNot !== undefined && there && listed(condition.isNot, value)) return false;
  if (condition.has !== undefined && !(Array.isArray(value) && value.includes(condition.has))) return false;
  if (condition.atLeast !== undefined && !(typeof value === 'number' && value >= condition.atLeast)) return false;
  if (condition.below !== undefined && !(typeof value === 'number' && value < condition.below)) return false;
  return true;
};

/** Whether every condition of the list holds; an empty list always does. */
export const allHold = (conditions: readonly Condition[] | undefined, record: unknown): boolean =>
  (conditions ?? []).every((condition) => holds(condition, record));
