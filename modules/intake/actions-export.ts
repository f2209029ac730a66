import { PassThrough, type Readable } from 'node:stream';
import { inTenant } from '../../platform/db/tenant.ts';
import type { Sql } from '../../platform/db/connect.ts';
import { csvWriter, drained } from '../../platform/tables/index.ts';
import type { Export } from './exports.ts';

/** Rows fetched at a time. */
const cursorRows = 1_000;

type Cell = string | number | boolean | null | object;

const flat = (cell: Cell): string | number | boolean | null =>
  cell !== null && typeof cell === 'object' ? JSON.stringify(cell) : cell;

/**
 * An export as a stream, in one transaction with a cursor. The reader's speed sets the pace; when it goes away the
 * transaction ends.
 * @param people whose work may be seen; null for everyone's
 */
export const exportStream = (
  sql: Sql,
  tenant: string,
  { columns, sql: text }: Export,
  { people, format }: { people: readonly string[] | null; format: 'csv' | 'ndjson' },
): Readable => {
  const stream = new PassThrough();
  const csv = format === 'csv' ? csvWriter(stream, columns) : null;
  const writeLines = async (rows: readonly Cell[][]): Promise<void> => {
    const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i]]))));
    if (!stream.write(`${lines.join('\n')}\n`)) await drained(stream);
  };
  const write = (): Promise<void> =>
    inTenant(sql, tenant, async (tx) => {
      const query = tx.unsafe<Cell[][]>(text, [tenant, people as never]).values();
      for await (const rows of query.cursor(cursorRows)) {
        if (stream.destroyed) return;
        if (csv) for (const row of rows as unknown as Cell[][]) await csv.write(row.map(flat));
        else await writeLines(rows as unknown as Cell[][]);
      }
    });
  write()
    .then(() => (csv ? csv.end() : void stream.end()))
    .catch((error: unknown) => stream.destroy(error as Error));
  return stream;
};
