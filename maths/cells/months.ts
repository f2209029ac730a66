/** Month names of English and of the languages whose exports write them most, by their first letters. */
const starts: [RegExp, number][] = [
  [/^(?:jan|ene|gen)/, 1],
  [/^(?:feb|fév|fev)/, 2],
  [/^(?:mar|mär|mrz)/, 3],
  [/^(?:apr|abr|avr)/, 4],
  [/^(?:may|mai|mag)/, 5],
  [/^(?:jun|juin|giu)/, 6],
  [/^(?:jul|juil|lug)/, 7],
  [/^(?:aug|ago|aoû|aou)/, 8],
  [/^(?:sep|set)/, 9],
  [/^(?:oct|okt|ott|out)/, 10],
  [/^(?:nov)/, 11],
  [/^(?:dec|dez|dic|déc)/, 12],
];

/** The month a name or its abbreviation means, or null. */
export function readMonthName(name: string): number | null {
  const lower = name.toLowerCase().normalize('NFC');
  if (lower.length < 3 || lower.length > 10) return null;
  return starts.find(([start]) => start.test(lower))?.[1] ?? null;
}
