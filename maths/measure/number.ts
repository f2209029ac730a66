/** The number in a column: a finite number, or a decimal string as database drivers give it; null for anything else. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** a / b, or null where there is nothing to divide by. */
export function ratio(a: number, b: number | null | undefined): number | null {
  return b === null || b === undefined || b === 0 ? null : a / b;
}
