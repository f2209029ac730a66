import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openCsv } from './csv/openCsv.ts';
import { refuseFormat } from './format.ts';
import { usualLimits } from './limits.ts';
import { TableRefused } from './refused.ts';
import { spool } from './spool.ts';
import type { OpenTableOptions, Table } from './table.ts';
import { openXlsx } from './xlsx/openXlsx.ts';

/**
 * Opens a CSV or XLSX file as a table. A stream is kept aside in a temporary file first, because a table is read more
 * than once (to look, to try, to run, to go on); `close()` removes it.
 *
 * Cells are views into the text of the chunk they came from: a consumer that keeps single cells for long should copy
 * them, or the whole chunk stays in memory.
 *
 * @throws TableRefused with words for the file's owner when the file isn't a table, is damaged or beyond the limits.
 */
export async function openTable(source: string | Readable, options: OpenTableOptions): Promise<Table> {
  const limits = { ...usualLimits, ...options.limits };
  const kept = typeof source === 'string' ? null : await spool(source, limits.fileBytes, options.fileName);
  const path = typeof source === 'string' ? source : kept!.path;
  const close = async (): Promise<void> => await kept?.remove();
  try {
    const { size } = await stat(path);
    if (size === 0) throw new TableRefused('empty', `${options.fileName} is empty.`);
    if (size > limits.fileBytes)
      throw new TableRefused('too-large', `${options.fileName} is larger than ${limits.fileBytes} bytes.`);
    const head = await readHead(path);
    const table = isZip(head)
      ? await openXlsx(path, size, limits, options)
      : (refuseFormat(head, options.fileName), await openCsv(path, size, limits, options));
    const { columns } = limits;
    if (table.header.length > columns) {
      throw new TableRefused(
        'too-large',
        `${options.fileName} has ${table.header.length} columns; up to ${columns} are read.`,
      );
    }
    return { ...table, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const isZip = (head: Buffer): boolean => head.readUInt16BE(0) === 0x504b && head.length > 4 && head[2]! <= 0x07;

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return bytesRead < 2
      ? Buffer.concat([buffer.subarray(0, bytesRead), Buffer.from(' ')])
      : buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
