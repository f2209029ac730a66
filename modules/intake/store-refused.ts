import { open, type FileHandle, mkdir } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { RowRefusal } from './kinds/kind.ts';

/** A row that was not taken, with its own cells and why. */
export interface RefusedRow extends RowRefusal {
  line: number;
  cells: readonly string[];
}

/**
 * The rows that were not taken, one line of JSON each. Its length is part of the checkpoint: a run that goes on after
 * a crash cuts off what was written behind it, so that no row stands there twice.
 */
export class RefusedList {
  readonly #file: FileHandle;
  #bytes: number;

  private constructor(file: FileHandle, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  static async open(path: string, bytes: number): Promise<RefusedList> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+');
    await file.truncate(bytes);
    return new RefusedList(file, bytes);
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  async add(rows: readonly RefusedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const text = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    await this.#file.appendFile(text);
    this.#bytes += text.length;
  }

  /** Everything safely on the disk, and the file closed. */
  async close(): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
  }
}

/** The rows of a list, up to the checkpoint's length. */
export async function* refusedRows(path: string, bytes: number): AsyncGenerator<RefusedRow> {
  if (bytes === 0) return;
  const lines = createInterface({ input: createReadStream(path, { end: bytes - 1 }), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as RefusedRow;
}
