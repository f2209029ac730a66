import { likeness } from './likeness.ts';
import { prepareCell, refuse, type Reading } from './reading.ts';
import { wordForm } from './wordForm.ts';

export type Choice<V extends string = string> = { value: V; label?: string; synonyms?: readonly string[] };

/** Reads one of a list of values by its name or a synonym, whatever its case, accents and punctuation. */
export function readChoice<V extends string>(text: string, allowed: readonly Choice<V>[]): Reading<{ value: V }> {
  const cell = prepareCell(text);
  if (typeof cell !== 'string') return cell;
  const wanted = wordForm(cell);
  let closest = { name: '', likeness: 0.7 };
  for (const choice of allowed) {
    for (const name of [choice.value, choice.label ?? choice.value, ...(choice.synonyms ?? [])]) {
      const form = wordForm(name);
      if (name === cell || (form === wanted && form !== '')) return { ok: true, value: choice.value };
      const alike = likeness(form, wanted);
      if (alike > closest.likeness) closest = { name: choice.label ?? choice.value, likeness: alike };
    }
  }
  const hint = closest.name === '' ? '' : ` Is "${closest.name}" meant?`;
  const names = allowed
    .slice(0, 12)
    .map((choice) => choice.label ?? choice.value)
    .join(', ');
  return refuse(`"${cell.slice(0, 60)}" is not one of: ${names}${allowed.length > 12 ? ', …' : ''}.${hint}`);
}
