import type { TableRow } from '../row.ts';
import type { SerialSystem } from '../../../maths/cells/excelSerial.ts';
import { numberText } from './numberText.ts';
import { plainText } from './plainText.ts';
import type { NumberStyle } from './styles.ts';
import { unpack } from './unpack.ts';
import type { Archive } from './workbook.ts';
import { readXml, type XmlHandlers } from './xml.ts';

export type SheetContext = { texts: string[]; styles: NumberStyle[]; system: SerialSystem };

type OpenCell = { column: number; type: string; style: number; stored: string; formula: boolean; hasValue: boolean };

/** Rows of one sheet in batches, read as they unpack. Rows without any value are left out. */
export async function* sheetRows(
  archive: Archive,
  part: string,
  context: SheetContext,
  onPacked: (bytes: number) => void,
): AsyncGenerator<TableRow[], void, undefined> {
  const reader = new SheetReader(archive, context);
  const text = unpack(archive.path, archive.entries.get(part)!, archive.limits, onPacked);
  for await (const _ of readXml(text, reader)) {
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
}

class SheetReader implements XmlHandlers {
  #rows: TableRow[] = [];
  #cells: string[] = [];
  #line = 0;
  #column = 0;
  #characters = 0;
  #problem: string | null = null;
  #cell: OpenCell | null = null;
  #in = '';
  readonly #archive: Archive;
  readonly #context: SheetContext;

  constructor(archive: Archive, context: SheetContext) {
    this.#archive = archive;
    this.#context = context;
  }

  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#cells = [];
      this.#column = 0;
      this.#characters = 0;
      this.#problem = null;
    } else if (name === 'c') {
      const column = columnOf(attributes['r']) ?? this.#column;
      const style = Number(attributes['s'] ?? 0);
      this.#cell = { column, type: attributes['t'] ?? 'n', style, stored: '', formula: false, hasValue: false };
      this.#column = column + 1;
    } else if (name === 'f' && this.#cell) this.#cell.formula = true;
    this.#in = this.#in === 'rPh' ? 'rPh' : name;
  }

  text(text: string): void {
    if (this.#cell && (this.#in === 'v' || this.#in === 't')) {
      this.#cell.hasValue = true;
      this.#cell.stored += text;
    }
  }

  close(name: string): void {
    if (this.#in !== 'rPh' || name === 'rPh') this.#in = '';
    if (name === 'c' && this.#cell) {
      this.#put(this.#cell);
      this.#cell = null;
    } else if (name === 'row' && this.#cells.some((cell) => cell !== undefined && cell !== '')) {
      const cells = Array.from(this.#cells, (cell) => cell ?? '');
      this.#rows.push({ line: this.#line, cells, raw: cells.join('\t'), problem: this.#problem });
    }
  }

  #put(cell: OpenCell): void {
    const { limits } = this.#archive;
    const text = cell.formula && !cell.hasValue ? '#NORESULT!' : this.#shown(cell);
    if (text === '') return;
    this.#characters += text.length;
    if (cell.column >= limits.columns) this.#problem = `The row has values beyond column ${limits.columns}.`;
    else if (this.#characters > limits.rowCharacters)
      this.#problem = `The row is longer than ${limits.rowCharacters} characters.`;
    else this.#cells[cell.column] = text;
  }

  #shown(cell: OpenCell): string {
    const { texts, styles, system } = this.#context;
    if (cell.type === 's') return texts[Number(cell.stored)] ?? '';
    if (cell.type === 'b') return cell.stored === '' ? '' : cell.stored.trim() === '1' ? 'TRUE' : 'FALSE';
    if (cell.type === 'n') return numberText(cell.stored, styles[cell.style] ?? 'number', system);
    return plainText(cell.stored);
  }
}

/** `BC12` → 54, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
