import { usualLimits } from '../limits.ts';
import { CsvSplitter } from './splitter.ts';

export const separators = [',', ';', '\t', '|'] as const;

/** `sep=;` in the first line, a convention of spreadsheet programs: the separator it names, or null. */
export function declaredSeparator(sample: string): string | null {
  return /^"?sep=(.)"?\r?(?:\n|$)/iu.exec(sample)?.[1] ?? null;
}

/**
 * The character that cuts the sample into rows of most nearly equal length, quotes respected. A file of one column has
 * none and gets a comma.
 */
export function findSeparator(sample: string, newline: '\n' | '\r'): string {
  let best = { separator: ',', share: 0, cells: 1 };
  for (const separator of separators) {
    const widths = rowWidths(sample, separator, newline);
    const { cells, share } = mostCommon(widths);
    if (cells < 2 || share < 0.5) continue;
    const better = share > best.share + 0.1 || (share > best.share - 0.1 && cells > best.cells);
    if (better) best = { separator, share, cells };
  }
  return best.separator;
}

function rowWidths(sample: string, separator: string, newline: '\n' | '\r'): number[] {
  const splitter = new CsvSplitter({ separator, newline, limits: usualLimits });
  const rows = splitter.push(sample);
  return (rows.length > 0 ? rows : splitter.end()).slice(0, 100).map((row) => row.cells.length);
}

function mostCommon(widths: number[]): { cells: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [cells, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [1, 0];
  return { cells, share: widths.length === 0 ? 0 : count / widths.length };
}

/** Line feeds end the rows unless the text has carriage returns only, as old Macintosh programs wrote. */
export function findNewline(sample: string): '\n' | '\r' {
  return sample.includes('\r') && !sample.includes('\n') ? '\r' : '\n';
}
