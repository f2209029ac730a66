import { readBoolean } from '../cells/readBoolean.ts';
import { readChoice } from '../cells/readChoice.ts';
import { readDate } from '../cells/readDate.ts';
import { readEmail } from '../cells/readEmail.ts';
import { readNumber } from '../cells/readNumber.ts';
import { readPhone } from '../cells/readPhone.ts';
import type { Field } from './field.ts';

/** The share of a column's filled cells that can be read as the field's kind, 0 to 1; null when there are none. */
export function kindShare(cells: readonly string[], field: Field): number | null {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, 100);
  if (filled.length === 0) return null;
  return filled.filter((cell) => fits(cell, field)).length / filled.length;
}

function fits(cell: string, field: Field): boolean {
  if (field.kind === 'date')
    return ['dmy', 'mdy'].some((order) => readDate(cell, { order: order as 'dmy', zone: 'UTC' }).ok);
  if (field.kind === 'number')
    return ['point', 'comma'].some((format) => readNumber(cell, { format: format as 'point' }).ok);
  if (field.kind === 'phone') return readPhone(cell, { country: field.country ?? 'IN' }).ok;
  if (field.kind === 'email') return readEmail(cell).ok;
  if (field.kind === 'boolean') return readBoolean(cell).ok;
  if (field.kind === 'choice' && field.allowed) return readChoice(cell, field.allowed).ok;
  return field.kind !== 'id' || cell.trim().length <= 100;
}
