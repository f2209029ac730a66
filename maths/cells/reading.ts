/** A cell that can't be taken as it stands, with the reason in words for the file's owner. */
export type Refused = {
  ok: false;
  /** There is nothing in the cell; whether that matters is the caller's to say. */
  blank: boolean;
  reason: string;
};

export type Reading<T> = ({ ok: true } & T) | Refused;

export function refuse(reason: string): Refused {
  return { ok: false, blank: false, reason };
}

export const blankCell: Refused = { ok: false, blank: true, reason: 'The cell is blank.' };

/** Longer than any date, number, address or choice; also keeps every pattern below cheap, whatever the cell holds. */
const longest_characters = 1_000;

/** What programs and people write for "nothing" in a column of dates, numbers or addresses. */
const nothing = /^(?:|-+|[–—]|n\/?a|null|nil|none|\\n|nan)$/i;

/** What a spreadsheet stores when a formula has failed, and our own mark for a formula without a stored result. */
const sheetError =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|NORESULT!|#+)$/i;

/**
 * The cell's text with ordinary spaces and no spaces around it, or the refusal when it is blank or a spreadsheet error.
 * Every reader of a typed cell starts here.
 */
export function prepareCell(text: string): string | Refused {
  const plain = text.replaceAll(/[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\ufeff]+/gu, ' ').trim();
  if (plain.length > longest_characters)
    return refuse(`The cell holds ${plain.length} characters, too many for a value of this kind.`);
  if (nothing.test(plain)) return blankCell;
  return refuseSheetError(plain) ?? plain;
}

export function refuseSheetError(text: string): Refused | null {
  if (!text.startsWith('#') || !sheetError.test(text)) return null;
  if (/^#NORESULT!$/i.test(text)) {
    return refuse(
      'The cell holds a formula without its result. Open the file in a spreadsheet program and save it again.',
    );
  }
  return refuse(`The cell holds the spreadsheet error ${text}. Correct the formula, or clear the cell.`);
}
