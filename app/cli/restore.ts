import { resolve } from 'node:path';
import { BackupProblem, readBackupHeader, restore } from '../../platform/backup/index.ts';
import type { Sql } from '../../platform/db/connect.ts';
import { migrate, type MigrationFile } from '../../platform/db/migrate.ts';
import { keyFilesOf } from './key-files.ts';

export { restore } from '../../platform/backup/index.ts';

/**
 * `kept restore <file>`: puts a backup into an empty data folder. The database is first shaped as it was when the
 * backup was made, then filled, then brought to the newest shape, so an older backup can be read.
 * `sql` is the owner's connection, `migrations` every migration of this Kept in order.
 * @throws BackupProblem when the database is not empty, or the backup is damaged or of a newer Kept.
 */
export async function restoreCommand(
  sql: Sql,
  o: { dataFolder: string; file: string; migrations: MigrationFile[]; say?: (line: string) => void },
): Promise<{ file: string; madeAt: string; tables: number; rows: number }> {
  const from = resolve(o.file);
  const { madeAt, migrations: saved } = await readBackupHeader(from);
  const known = new Map(o.migrations.map((file) => [file.name, file.hash]));
  const newer = saved.find(({ name, hash }) => known.get(name) !== hash);
  if (newer) {
    throw new BackupProblem(
      `${from} has the migration ${newer.name}, which this Kept does not know; restore it with the Kept that made it, or a newer one.`,
    );
  }
  const level = new Set(saved.map(({ name }) => name));
  await migrate(
    sql,
    o.migrations.filter(({ name }) => level.has(name)),
  );
  const done = await restore(sql, { from, keyFiles: keyFilesOf(o.dataFolder) }, ({ table, rows }) =>
    o.say?.(`${table}: ${rows} rows so far`),
  );
  await migrate(sql, o.migrations);
  return { file: from, madeAt, ...done };
}
