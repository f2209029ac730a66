import { unpack } from './unpack.ts';
import type { Archive } from './workbook.ts';
import { readXml } from './xml.ts';

/** What a number format makes of a number. */
export type NumberStyle = 'number' | 'percent' | 'date' | 'datetime' | 'time' | 'duration' | { digits: number };

/** Formats that need no definition (ECMA-376 part 1, 18.8.30), those of East Asian locales included. */
const builtIn = new Map<number, NumberStyle>([
  [9, 'percent'],
  [10, 'percent'],
  [14, 'date'],
  [15, 'date'],
  [16, 'date'],
  [17, 'date'],
  [18, 'time'],
  [19, 'time'],
  [20, 'time'],
  [21, 'time'],
  [22, 'datetime'],
  [45, 'time'],
  [46, 'duration'],
  [47, 'time'],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, NumberStyle] => [id, 'date']),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, NumberStyle] => [id, 'time']),
]);

/** The number style of each cell style, by its index. */
export async function readStyles(archive: Archive, part: string | null): Promise<NumberStyle[]> {
  const entry = part === null ? undefined : archive.entries.get(part);
  const styles: NumberStyle[] = [];
  if (!entry) return styles;
  const own = new Map<number, NumberStyle>();
  let inCells = false;
  const events = readXml(unpack(archive.path, entry, { ...archive.limits, unpackedBytes: 100_000_000 }), {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), readNumberFormat(attributes['formatCode'] ?? ''));
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(own.get(id) ?? builtIn.get(id) ?? 'number');
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  while (!(await events.next()).done);
  return styles;
}

/** Tells dates, times, durations, percentages and leading zeros by a format's letters outside quotes and escapes. */
export function readNumberFormat(code: string): NumberStyle {
  const positive = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')[0]!;
  if (/\[(?:h+|m+|s+)\]/i.test(positive)) return 'duration';
  const letters = positive.replaceAll(/\[[^\]]*\]|general|AM\/PM|A\/P/gi, '').toLowerCase();
  if (/^0{2,}$/.test(letters)) return { digits: letters.length };
  const day = /[yde]/.test(letters);
  const hours = /[hs]/.test(letters);
  if (day) return hours ? 'datetime' : 'date';
  if (hours) return 'time';
  if (/m/.test(letters)) return 'date';
  return letters.includes('%') ? 'percent' : 'number';
}
