import { blankCell, refuse, refuseSheetError, type Reading } from './reading.ts';

export type TextOptions = {
  /** In characters as people count them (code points). */
  maxLength: number;
  /** Keep line breaks; else they become spaces. */
  lines?: boolean;
};

/**
 * Reads a text: Unicode in its composed form (NFC), no spaces around it, without control characters, which no person
 * typed and a database may refuse. Too long is refused and never cut.
 */
export function readText(text: string, options: TextOptions): Reading<{ text: string }> {
  const breaks = text.replaceAll(/\r\n?/g, '\n');
  const lined = options.lines ? breaks : breaks.replaceAll(/\s*\n\s*/g, ' ');
  // oxlint-disable-next-line no-control-regex
  const clean = lined
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]/g, '')
    .toWellFormed()
    .normalize('NFC')
    .trim();
  if (clean === '') return blankCell;
  const failed = refuseSheetError(clean);
  if (failed) return failed;
  if (clean.length > options.maxLength) {
    const length = [...clean].length;
    if (length > options.maxLength) return refuse(`The text has ${length} characters, ${options.maxLength} fit.`);
  }
  return { ok: true, text: clean };
}
