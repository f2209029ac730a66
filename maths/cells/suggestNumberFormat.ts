import { formatOf, type NumberFormat } from './grouping.ts';

export type NumberFormatSuggestion = {
  format: NumberFormat;
  /** False when no number in the samples settles it, or when they disagree. */
  sure: boolean;
  because: string;
};

/** How a column writes its numbers, told from those that only one habit explains. */
export function suggestNumberFormat(samples: readonly string[]): NumberFormatSuggestion {
  const proofs: Record<NumberFormat, string[]> = { point: [], comma: [] };
  // A number is short; a long text among the samples is not looked through.
  for (const sample of samples.map((text) => text.slice(0, 100))) {
    const digits = /\d[\d.,]*/.exec(sample)?.[0].replace(/[.,]+$/, '');
    const format = digits === undefined ? null : formatOf(digits);
    if (format) proofs[format].push(sample.trim());
  }
  const { point, comma } = proofs;
  const format = comma.length > point.length ? 'comma' : 'point';
  if (point.length > 0 && comma.length > 0) {
    return { format, sure: false, because: `"${point[0]}" and "${comma[0]}" are written in different ways.` };
  }
  const proof = proofs[format][0];
  if (proof !== undefined) return { format, sure: true, because: `"${proof}" can only be read this way.` };
  const open = samples.find((sample) => /\d[.,]\d{3}\b/.test(sample));
  if (open === undefined) return { format, sure: true, because: 'The numbers have neither groups nor decimals.' };
  return { format, sure: false, because: `"${open.trim()}" can be read as thousands or as decimals.` };
}
