import { codewordsOf } from './codewords.ts';
import { drawCodewords, drawFormat, patterns } from './grid.ts';
import { layoutFor } from './layout.ts';
import { costOf, masked, maskCount } from './mask.ts';

/**
 * The QR code of a text (ISO/IEC 18004, bytes, correction level M, versions 1 to 10): its modules row by row, true for
 * dark. Null for more than 213 bytes.
 */
export const qrCode = (text: string): boolean[][] | null => {
  const bytes = new TextEncoder().encode(text);
  const layout = layoutFor(bytes.length);
  if (!layout) return null;
  const words = codewordsOf(bytes, layout);
  const codes = Array.from({ length: maskCount }, (_, mask) => {
    const grid = patterns(layout);
    drawFormat(grid, layout.size, mask);
    drawCodewords(grid, words);
    return masked(grid, mask);
  });
  const costs = codes.map(costOf);
  return codes[costs.indexOf(Math.min(...costs))]!;
};
