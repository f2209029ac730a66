import { suggestMapping, type Field } from '../../maths/mapping/index.ts';
import { kinds } from './kinds/index.ts';
import type { ImportKind, KindField } from './kinds/kind.ts';

/** Fields as the suggestion of columns wants them. */
export const mappingFields = (kind: ImportKind, country: string): Field[] =>
  kind.fields.map((field) => mappingField(field, country));

const mappingField = ({ key, label, synonyms, kind, allowed }: KindField, country: string): Field => ({
  key,
  label,
  synonyms: synonyms ?? [],
  kind: kind === 'day' || kind === 'time' ? 'date' : kind === 'lines' || kind === 'list' ? 'text' : kind,
  country,
  ...(allowed ? { allowed } : {}),
});

/** The file's name without folder and ending, in small letters. */
const stem = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.(?:csv|tsv|txt|xlsx|log)$/i, '')
    .toLowerCase();

/** How much of a kind the header names, 0 to 1; required fields weigh three times. */
const headerScore = (kind: ImportKind, header: readonly string[], samples: readonly (readonly string[])[]): number => {
  if (kind.fields.length === 0) return 0;
  const found = suggestMapping(header, samples, mappingFields(kind, 'IN'));
  let score = 0;
  let all = 0;
  for (const field of kind.fields) {
    const weight = field.required ? 3 : 1;
    all += weight;
    score += weight * (found[field.key]?.confidence ?? 0);
  }
  const used = new Set(Object.values(found).map((suggestion) => suggestion.column)).size;
  return (score / all) * 0.5 + (used / Math.max(1, header.length)) * 0.5;
};

export interface Looks {
  fileName: string;
  header: readonly string[];
  /** 0 when the file has no header. */
  headerLine: number;
  samples: readonly (readonly string[])[];
}

const queueLine = /^\d{9,11}(?:\.\d+)?\|[^|]*\|[^|]*\|[^|]*\|[A-Z]+/;
const dispositions = /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION|CANCEL)$/;

const logShape = ({ header, headerLine, samples }: Looks): 'queue_log' | 'cdr' | null => {
  const names = header.map((name) => name.trim().toLowerCase());
  if (names.includes('event') && names.some((name) => name === 'callid' || name === 'uniqueid')) return 'queue_log';
  const first = samples[0] ?? [];
  if (headerLine === 0 && first.length >= 16 && first.length <= 21 && dispositions.test(first[14] ?? '')) return 'cdr';
  const cells = headerLine === 0 ? first : header;
  return queueLine.test(cells.join('|')) ? 'queue_log' : null;
};

/** What a file brings, told from its looks and its name; null when neither tells. */
export const recognise = (looks: Looks): ImportKind | null => {
  const shape = logShape(looks);
  if (shape) return kinds.find((kind) => kind.shape === shape)!;
  const name = stem(looks.fileName);
  const scored = kinds
    .filter((kind) => kind.fields.length > 0)
    .map((kind) => ({
      kind,
      score: headerScore(kind, looks.header, looks.samples) + (kind.fileName.test(name) ? 0.35 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score >= 0.45 ? best.kind : null;
};
