import { prepareCell, refuse, type Reading } from './reading.ts';

export type EmailReading = {
  /** The local part as written, the domain in lower case. */
  address: string;
  /** The name beside it, as in `Asha Rao <asha@example.com>`. */
  name: string | null;
};

/** Reads one mail address (the dot-atom form of RFC 5322, letters of any script; no quoted local parts). */
export function readEmail(text: string): Reading<EmailReading> {
  const cell = prepareCell(text);
  if (typeof cell !== 'string') return cell;
  const angled = /^(.{0,200}?)<([^<>]{1,320})>$/.exec(cell);
  const bare = (angled?.[2] ?? cell)
    .replace(/^mailto:/i, '')
    .replace(/[.,;]$/, '')
    .trim();
  if (/[,;\s]/.test(bare) && bare.split('@').length > 2) {
    return refuse('The cell holds several mail addresses. Keep one, or put the others in columns of their own.');
  }
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, at);
  const domain = bare.slice(at + 1).toLowerCase();
  if (at < 1 || !isLocalPart(local) || !isDomain(domain))
    return refuse(`"${cell.slice(0, 80)}" is not a mail address.`);
  const name = angled?.[1]?.trim().replace(/^"(.*)"$/, '$1') || null;
  return { ok: true, address: `${local}@${domain}`, name };
}

function isLocalPart(local: string): boolean {
  if (local.length > 64 || local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  return /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~.-]+$/u.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  if (labels.length < 2 || domain.length > 253) return false;
  const last = labels.at(-1)!;
  return (
    labels.every((label) => /^(?!-)[\p{L}\p{N}\p{M}-]{1,63}(?<!-)$/u.test(label)) &&
    /^(?:\p{L}[\p{L}\p{M}]+|xn--.+)$/u.test(last)
  );
}
