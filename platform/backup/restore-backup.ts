import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { PostgresError } from 'postgres';
import type { Sql, Tx } from '../db/connect.ts';
import { BackupReader } from './backup-reader.ts';
import {
  BackupProblem,
  headerIn,
  type BackupEnd,
  type BackupHeader,
  type KeyFiles,
  type Progress,
  type TableEnd,
  type TableHeader,
} from './format.ts';
import { checkKeys, writeKeys } from './key-files.ts';
import { linesIn } from './lines.ts';
import { migrationLevel, storedTables, type StoredTable } from './tables.ts';

/** Only the first line of a backup: when it was made, and by which migrations the database must be shaped before a restore. */
export async function readBackupHeader(from: string): Promise<BackupHeader> {
  const source = unpacked(from);
  try {
    return headerIn(await new BackupReader(source, from).line(), from);
  } finally {
    source.destroy();
  }
}

/**
 * Puts a backup into an empty database that has run the same migrations, all or nothing: row counts and checksums are
 * verified before the commit. The keys are written to `keyFiles` (name → path).
 * @throws BackupProblem when the database holds rows or has other migrations, or the file is damaged, cut off, newer.
 */
export async function restore(
  sql: Sql,
  { from, keyFiles = {} }: { from: string; keyFiles?: KeyFiles },
  progress: Progress = () => undefined,
): Promise<{ tables: number; rows: number }> {
  const source = unpacked(from);
  try {
    const reader = new BackupReader(source, from);
    const header = headerIn(await reader.line(), from);
    checkKeys(header.keys, keyFiles);
    const counts = await sql.begin(async (tx) => {
      await checkLevel(tx as Tx, header);
      const done = await restoreAll(tx as Tx, reader, from, progress);
      writeKeys(header.keys, keyFiles);
      return done;
    });
    return counts;
  } finally {
    source.destroy();
  }
}

function unpacked(from: string): Gunzip {
  if (!existsSync(from)) throw new BackupProblem(`There is no file ${from}.`);
  const file = createReadStream(from);
  const gunzip = createGunzip();
  // Whoever reads the unpacked side gets the error; the promise of the pipe itself has nothing to add.
  pipeline(file, gunzip).catch((error: Error) => void gunzip.destroy(error));
  return gunzip;
}

async function checkLevel(tx: Tx, header: BackupHeader): Promise<void> {
  const text = (list: readonly { name: string; hash: string }[]): string[] =>
    list.map(({ name, hash }) => `${name} ${hash}`);
  const here = new Set(text(await migrationLevel(tx)));
  const there = new Set(text(header.migrations));
  const missing = header.migrations.find(({ name, hash }) => !here.has(`${name} ${hash}`));
  if (missing)
    throw new BackupProblem(
      `The backup has the migration ${missing.name}, which this database has not run; restore it with the Kept that made it, or a newer one.`,
    );
  const surplus = [...here].find((one) => !there.has(one))?.split(' ')[0];
  if (surplus)
    throw new BackupProblem(
      `This database has run the migration ${surplus}, which the backup is older than; migrate an empty database to the backup's level first.`,
    );
}

async function restoreAll(
  tx: Tx,
  reader: BackupReader,
  from: string,
  progress: Progress,
): Promise<{ tables: number; rows: number }> {
  await withoutTriggers(tx);
  const tables = await storedTables(tx);
  await refuseRows(tx, tables);
  let count = 0;
  let rows = 0;
  for (;;) {
    const next = JSON.parse(await reader.line()) as TableHeader | BackupEnd;
    if ('end' in next) {
      if (next.tables !== count || next.rows !== rows)
        throw new BackupProblem(`${from} counts ${next.rows} rows, but holds ${rows}; use another copy of it.`);
      for (const { name, last } of next.sequences) await tx`select setval(${name}::regclass, ${last}::bigint)`;
      return { tables: count, rows };
    }
    const table = tables.find(({ name }) => name === next.table);
    if (!table) throw new BackupProblem(`${from} holds the table ${next.table}, which this database does not have.`);
    rows += await restoreRows(tx, table, next, reader, from);
    count += 1;
    progress({ table: next.table, rows });
  }
}

/** Rows refer to each other across tables; they were consistent when they were saved, so triggers and references rest meanwhile. */
async function withoutTriggers(tx: Tx): Promise<void> {
  try {
    await tx`set local session_replication_role = replica`;
  } catch (error) {
    if ((error as PostgresError).code !== '42501') throw error;
    throw new BackupProblem(
      'The database role may not load a backup; let an administrator run "grant set on parameter session_replication_role to" that role.',
      { cause: error },
    );
  }
}

async function refuseRows(tx: Tx, tables: readonly StoredTable[]): Promise<void> {
  for (const { name, sqlName } of tables) {
    const [found] = await tx.unsafe<{ some: boolean }[]>(`select exists (select from ${sqlName}) as some`);
    if (found?.some)
      throw new BackupProblem(
        `The database is not empty (${name} has rows); restore into a new data folder, so that nothing is mixed or lost.`,
      );
  }
}

async function restoreRows(
  tx: Tx,
  table: StoredTable,
  header: TableHeader,
  reader: BackupReader,
  from: string,
): Promise<number> {
  const unknown = header.columns.find((column) => !table.columns.includes(column));
  if (unknown)
    throw new BackupProblem(`${from} has the column ${table.name}.${unknown}, which this database does not have.`);
  const columns = header.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of reader.rows()) {
      hash.update(piece);
      rows += linesIn(piece);
      yield piece;
    }
  };
  const copy = await tx.unsafe(`copy ${table.sqlName} (${columns}) from stdin`).writable();
  await pipeline(Readable.from(counted(), { objectMode: false }), copy);
  const end = JSON.parse(await reader.line()) as TableEnd;
  const [stored] = await tx.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table.sqlName}`);
  if (end.rows !== rows || end.sha256 !== hash.digest('hex') || stored?.rows !== rows) {
    throw new BackupProblem(
      `The rows of ${table.name} in ${from} are not those that were saved (checksum); use another copy of it.`,
    );
  }
  return rows;
}
