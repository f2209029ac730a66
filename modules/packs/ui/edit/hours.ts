/** Spans of one day, `[["09:30", "13:00"], …]`. */
export type Spans = readonly (readonly [string, string])[];

/** A day's spans as people write them: `09:30–13:00, 14:00–18:30`; nothing for a closed day. */
export function hoursText(spans: unknown): string {
  if (!Array.isArray(spans)) return '';
  return spans.map((span) => (Array.isArray(span) ? span.join('–') : String(span))).join(', ');
}

const time = (text: string): string => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  return found ? `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}` : text.trim();
};

/** What was typed, as spans; what is no time stays as it was typed, for the checker to say so. */
export function readHours(text: string): [string, string][] {
  return text
    .split(/[,;]| and /)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [from = '', to = ''] = part.split(/\s*(?:–|-|to)\s*/);
      return [time(from), time(to)];
    });
}
