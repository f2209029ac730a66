import { join, resolve } from 'node:path';
import { backup } from '../../platform/backup/index.ts';
import type { Sql } from '../../platform/db/connect.ts';
import { keyFilesOf } from './key-files.ts';

export { backup } from '../../platform/backup/index.ts';

/**
 * `kept backup [file]`: saves the database and the installation's keys into one file, while Kept may go on running.
 * Without a name the file lies in `<data folder>/backups` and is called after the moment `now`.
 * `sql` is the owner's connection. Answers with where it is and how much it holds.
 */
export async function backupCommand(
  sql: Sql,
  o: { dataFolder: string; file?: string; now: Temporal.Instant; say?: (line: string) => void },
): Promise<{ file: string; tables: number; rows: number }> {
  const stamp = o.now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  const file = resolve(o.file ?? join(o.dataFolder, 'backups', `kept-${stamp}.kept`));
  const done = await backup(sql, { to: file, keyFiles: keyFilesOf(o.dataFolder) }, ({ table, rows }) =>
    o.say?.(`${table}: ${rows} rows`),
  );
  return { file, ...done };
}
