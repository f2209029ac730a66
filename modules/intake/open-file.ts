import type { Readable } from 'node:stream';
import { openTable, type OpenTableOptions, type Table } from '../../platform/tables/index.ts';
import type { ImportKind } from './kinds/kind.ts';

/** Opens a file as its kind wants to be read: a queue_log is parted by | and has no header, call records have none. */
export const openFile = async (
  source: string | Readable,
  fileName: string,
  kind: ImportKind | null,
): Promise<Table> => {
  const options: OpenTableOptions = { fileName };
  if (kind?.shape === 'cdr') return openTable(source, { ...options, header: 'none' });
  if (kind?.shape !== 'queue_log') return openTable(source, options);
  const table = await openTable(source, options);
  // As a table it has names for its columns; as a file each line is read as it stands.
  if (table.headerLine > 0 && table.header.some((name) => /^event$/i.test(name.trim()))) return table;
  await table.close();
  return openTable(source, { ...options, header: 'none', separator: '|', guarded: false });
};
