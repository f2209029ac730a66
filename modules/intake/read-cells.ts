import {
  readBoolean,
  readChoice,
  readDate,
  readEmail,
  readNumber,
  readPhone,
  readText,
} from '../../maths/cells/index.ts';
import type { ImportOptions, KindField, RowRefusal, Value, Values } from './kinds/kind.ts';
import { plainDay, plainInstant } from './plain-time.ts';
import { noonOf, startOfDay } from './local-day.ts';

type CellReader = (cell: string) => { value: Value } | { reason: string; blank: boolean };

const timeReader = (field: KindField, options: ImportOptions): CellReader => {
  const moment = field.dateMeans === 'start' ? startOfDay : noonOf;
  return (cell) => {
    const quick = plainInstant(cell);
    if (quick !== null) return { value: quick };
    const read = readDate(cell, { order: options.dateOrder, zone: options.zone });
    if (!read.ok) return read;
    return {
      value: read.hasTime ? read.instant.epochMilliseconds : moment(options.zone, read.plainDate.toString()),
    };
  };
};

const dayReader =
  (options: ImportOptions): CellReader =>
  (cell) => {
    if (plainDay(cell)) return { value: cell };
    const read = readDate(cell, { order: options.dateOrder, zone: options.zone });
    return read.ok ? { value: read.plainDate.toString() } : read;
  };

const choiceReader = (field: KindField): CellReader => {
  // The same few words come again and again; likeness is reckoned once for each.
  const known = new Map<string, ReturnType<CellReader>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const read = readChoice(cell, field.allowed ?? []);
    const answer = read.ok ? { value: read.value } : read;
    if (known.size < 1_000) known.set(cell, answer);
    return answer;
  };
};

/** A number that can't be read stays as it was typed: a customer is not refused for a telephone number. */
const phoneReader =
  (options: ImportOptions): CellReader =>
  (cell) => {
    if (/^\+[1-9]\d{8,14}$/.test(cell)) return { value: cell };
    const read = readPhone(cell, { country: options.country });
    if (read.ok) return { value: read.numbers.map((phone) => phone.e164).join('; ') };
    return read.blank ? read : { value: cell.trim().slice(0, 300) };
  };

const textReader = (field: KindField): CellReader => {
  const limits = { maxLength: field.max ?? (field.kind === 'id' ? 120 : 500), lines: field.kind === 'lines' };
  return (cell) => {
    const read = readText(cell, limits);
    return read.ok ? { value: read.text } : read;
  };
};

const readerOf = (field: KindField, options: ImportOptions): CellReader => {
  switch (field.kind) {
    case 'time':
      return timeReader(field, options);
    case 'day':
      return dayReader(options);
    case 'choice':
      return choiceReader(field);
    case 'phone':
      return phoneReader(options);
    case 'number':
      return (cell) => {
        if (/^-?\d{1,15}(?:\.\d{1,6})?$/.test(cell)) return { value: Number(cell) };
        const read = readNumber(cell, { format: options.numberFormat });
        return read.ok ? { value: Number(read.decimal) } : read;
      };
    case 'email':
      return (cell) => {
        const read = readEmail(cell);
        return read.ok ? { value: read.address } : read;
      };
    case 'boolean':
      return readBoolean;
    case 'list':
      return (cell) => {
        const parts = [...new Set(cell.split(/[;|]/).map((part) => part.trim()))].filter((part) => part !== '');
        return parts.length > 0 ? { value: parts } : { reason: 'blank', blank: true };
      };
    default:
      return textReader(field);
  }
};

/** Which columns of the file bring each field; several are joined by a space, as a date and a time apart. */
export type Mapping = Readonly<Record<string, readonly string[]>>;

/**
 * A reader of rows by the mapping: the values of every field of the kind, or why the row can't be taken. Fields
 * without a column are blank, or left out altogether when `partial`, so that what is known of them stays.
 */
export const rowReader = (
  fields: readonly KindField[],
  header: readonly string[],
  mapping: Mapping,
  options: ImportOptions,
  partial = false,
): ((cells: readonly string[]) => { values: Values } | RowRefusal) => {
  const plan = fields
    .map((field) => ({
      field,
      at: (mapping[field.key] ?? []).map((column) => header.indexOf(column)).filter((at) => at >= 0),
      read: readerOf(field, options),
    }))
    .filter(({ field, at }) => !partial || field.required || at.length > 0);
  return (cells) => {
    const values: Record<string, Value> = {};
    for (const { field, at, read } of plan) {
      const cell = at.length === 1 ? (cells[at[0]!] ?? '') : at.map((each) => cells[each] ?? '').join(' ');
      const result = cell === '' ? { reason: '', blank: true } : read(cell);
      if ('value' in result) values[field.key] = result.value;
      else if (!result.blank) return { reason: `${field.label}: ${result.reason}`, field: field.key };
      else if (field.required) return { reason: `${field.label} is missing.`, field: field.key };
      else values[field.key] = null;
    }
    return { values };
  };
};
