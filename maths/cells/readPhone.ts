import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { prepareCell, refuse, type Reading } from './reading.ts';

export type Phone = {
  /** `+919845012345` (ITU-T E.164). */
  e164: string;
  extension: string | null;
};

export type PhoneReading = {
  /** In the order of the cell, at least one, no number twice. */
  numbers: Phone[];
  /** Parts of the cell that are no valid number while others are. */
  doubts: string[];
};

/** Reads the phone numbers of a cell; those without a country code belong to `country` (ISO 3166, two letters). */
export function readPhone(text: string, options: { country: string }): Reading<PhoneReading> {
  const cell = prepareCell(text.replace(/[\r\n]+/g, ';').replace(/^\s*'/, ''));
  if (typeof cell !== 'string') return cell;
  if (cell.length > 250) return refuse('The cell is too long for phone numbers.');
  if (/^\d+[.,]?\d*e[+-]?\d+$/i.test(cell)) {
    return refuse(
      `"${cell}" has lost digits: a spreadsheet program cut the phone number. Format the column as text and fill it again.`,
    );
  }
  const numbers = new Map<string, Phone>();
  const doubts: string[] = [];
  for (const part of splitNumbers(cell)) {
    const phone = readOne(part, options.country as CountryCode);
    if (phone) numbers.set(`${phone.e164};${phone.extension ?? ''}`, phone);
    else doubts.push(part);
  }
  if (numbers.size > 0) return { ok: true, numbers: [...numbers.values()], doubts };
  return refuse(
    `"${doubts.join('", "')}" is not a valid phone number. Check the digits, and the country code if it is abroad.`,
  );
}

function readOne(part: string, country: CountryCode): Phone | null {
  // Programs that take the column for numbers add a decimal: 9845012345.0
  const number = parsePhoneNumberFromString(part.replace(/^(\+?\d{6,})\.0+$/, '$1'), country);
  return number?.isValid() ? { e164: number.number, extension: number.ext ?? null } : null;
}

/** Cuts at `/`, `,`, `;`, `|`, `&` and "or"; `23456789/90` stands for two numbers that differ in their last digits. */
function splitNumbers(cell: string): string[] {
  const parts: string[] = [];
  for (const piece of cell.split(/\s*(?:[/,;|&]|\bor\b|\band\b)\s*/i).filter((one) => one !== '')) {
    const before = parts.at(-1);
    if (before !== undefined && /^(?:e?xt|x|#)/i.test(piece)) parts[parts.length - 1] = `${before} ${piece}`;
    else if (before !== undefined && /^\d{1,4}$/.test(piece) && /\d{5,}$/.test(before)) {
      parts.push(before.slice(0, -piece.length) + piece);
    } else parts.push(piece);
  }
  return parts;
}
