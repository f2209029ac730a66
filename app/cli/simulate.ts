import { mkdir, open, readdir, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { companyCard, readme } from '../../maths/simulate/card.ts';
import { company, type Wish } from '../../maths/simulate/company.ts';
import { columns, type Cell, type FileName, type Row } from '../../maths/simulate/row.ts';
import { extents, type Size } from '../../maths/simulate/size.ts';
import { at, dayAt, dayOf, secondOf } from '../../maths/simulate/time.ts';

export interface SimulateOptions {
  size: Size;
  seed: number;
  /** A folder that does not exist yet or is empty. */
  out: string;
  /** The last day, "2026-11-19". It is worked until half past two. Without it: today, never beyond the present moment. */
  until?: string;
  /** The present, in milliseconds since 1970; the clock's own when left out. */
  now?: number;
}

export interface SimulateProgress {
  /** The simulated day just written. */
  date: string;
  /** From 0 to 1. */
  done: number;
  rows: number;
}

/** Rows per file written, `queue_log` counted over its months. */
export interface SimulateReport {
  out: string;
  rows: Record<string, number>;
  milliseconds: number;
}

/** The hour at which the last day breaks off, so that some of its work is done and some is still to do. */
const breaksOff_hours = 14.5;

/**
 * Writes the files of an invented company into a folder, one day at a time, so that memory does not grow with the
 * period. Throws when the folder holds something, when a day or size makes no sense, and when a file can't be written.
 */
export async function simulate(
  options: SimulateOptions,
  progress?: (step: SimulateProgress) => void,
): Promise<SimulateReport> {
  const started = performance.now();
  const wish = wishOf(options);
  await emptyFolder(options.out);
  const folder = new Folder(options.out);
  try {
    await folder.begin();
    for (const batch of company(wish)) {
      await folder.write(batch.rows);
      progress?.({ date: batch.date, done: batch.done, rows: folder.total });
    }
  } finally {
    await folder.close();
  }
  await writeFile(join(options.out, 'company.json'), `${JSON.stringify(companyCard(wish), null, 2)}\n`);
  await writeFile(join(options.out, 'README.txt'), readme(wish));
  return { out: options.out, rows: folder.rows, milliseconds: Math.round(performance.now() - started) };
}

function wishOf(options: SimulateOptions): Wish {
  const { size, seed, until } = options;
  if (!Object.hasOwn(extents, size)) {
    throw new Error(`There is no size "${size}". Choose one of ${Object.keys(extents).join(', ')}.`);
  }
  if (!Number.isSafeInteger(seed)) throw new Error(`The seed must be a whole number, for instance 1; it is "${seed}".`);
  if (until === undefined) {
    const present = secondOf(options.now ?? Date.now());
    return { size, seed, now: Math.min(present, at(dayAt(present), breaksOff_hours)) };
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || !isDate(until)) {
    throw new Error(`The last day must be a date such as 2026-11-19; it is "${until}".`);
  }
  return { size, seed, now: at(dayOf(until), breaksOff_hours) };
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Old and new files must not mix: a folder that holds anything is refused. */
async function emptyFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const found = await readdir(out);
  if (found.length > 0) {
    throw new Error(`${out} is not empty (it holds ${found[0]}). Name a new folder, or empty this one first.`);
  }
}

/** The open files of one company. */
class Folder {
  readonly rows: Record<string, number> = {};
  total = 0;
  private readonly out: string;
  private readonly handles = new Map<string, FileHandle>();

  constructor(out: string) {
    this.out = out;
  }

  /** Every file is there, with its header, even where nothing happened. */
  async begin(): Promise<void> {
    for (const [name, header] of Object.entries(columns)) {
      this.rows[name] = 0;
      await this.append(name, stringify([[...header]]));
    }
  }

  async write(rows: readonly Row[]): Promise<void> {
    const grouped = new Map<string, { file: FileName; cells: (readonly Cell[])[] }>();
    for (const row of rows) {
      const name = nameOf(row);
      const group = grouped.get(name);
      if (group) group.cells.push(row.cells);
      else grouped.set(name, { file: row.file, cells: [row.cells] });
    }
    for (const [name, { file, cells }] of grouped) {
      await this.append(name, textOf(file, cells));
      this.rows[file] = (this.rows[file] ?? 0) + cells.length;
      this.total += cells.length;
    }
  }

  async close(): Promise<void> {
    for (const handle of this.handles.values()) await handle.close();
  }

  private async append(name: string, text: string): Promise<void> {
    let handle = this.handles.get(name);
    if (!handle) this.handles.set(name, (handle = await open(join(this.out, name), 'w')));
    await handle.appendFile(text);
  }
}

/** A queue_log file holds the local month of its lines. */
function nameOf(row: Row): string {
  if (row.file !== 'queue_log') return row.file;
  return `queue_log-${new Date(row.at * 1000).toISOString().slice(0, 7)}`;
}

/** CSV with a header elsewhere; Asterisk quotes texts but not numbers; queue_log is separated by pipes. */
function textOf(file: FileName, cells: readonly (readonly Cell[])[]): string {
  if (file === 'queue_log') return cells.map((row) => `${row.join('|')}\n`).join('');
  const quoted_string = file === 'Master.csv';
  return stringify(cells as Cell[][], { quoted_string, quoted_empty: quoted_string });
}
