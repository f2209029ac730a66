import { prepareCell, refuse, type Reading } from './reading.ts';

const yes = new Set('yes y true t 1 1.0 on ✓ ✔ ☑ ✅ x checked ja oui sí si हाँ हां'.split(' '));
const no = new Set('no n false f 0 0.0 off ✗ ✘ ☐ ❌ × unchecked nein non नहीं'.split(' '));

/** Reads a yes or a no in the ways that people and programs write them. */
export function readBoolean(text: string): Reading<{ value: boolean }> {
  const cell = prepareCell(text);
  if (typeof cell !== 'string') return cell;
  const word = cell.toLowerCase().normalize('NFC').replaceAll('\ufe0f', '');
  if (yes.has(word)) return { ok: true, value: true };
  if (no.has(word)) return { ok: true, value: false };
  return refuse(`"${cell.slice(0, 40)}" is neither yes nor no.`);
}
