/**
 * What a spreadsheet program may take for a formula when a cell starts with it (CWE-1236), the full-width forms of
 * East Asian keyboards included. Quote marks already in front count as part of it, so that guarding can be undone.
 */
// oxlint-disable-next-line no-control-regex
const risky = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** Text that a spreadsheet program shows as text: a quote mark goes in front of what it would take for a formula. */
export function guardCell(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** Undoes `guardCell`: for every text, `unguardCell(guardCell(text)) === text`. */
export function unguardCell(text: string): string {
  return text.charCodeAt(0) === 39 && risky.test(text) ? text.slice(1) : text;
}
