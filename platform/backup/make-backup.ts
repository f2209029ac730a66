import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type { Sql, Tx } from '../db/connect.ts';
import {
  backupFormat,
  BackupProblem,
  endOfRows,
  type BackupHeader,
  type KeyFiles,
  type Progress,
  type TableEnd,
} from './format.ts';
import { keysIn } from './key-files.ts';
import { linesIn } from './lines.ts';
import { migrationLevel, storedTables, usedSequences, type StoredTable } from './tables.ts';

/**
 * Writes everything of the database as of one moment into the file `to`, while others go on working. `keyFiles`
 * (name → path) are the installation's keys; they go into the backup, so the file is readable by its owner only.
 * The connection must see every row: the owner's, not the runtime role's.
 * @throws BackupProblem when `to` exists already, or the disk is full. Nothing half-done stays behind.
 */
export async function backup(
  sql: Sql,
  { to, keyFiles = {} }: { to: string; keyFiles?: KeyFiles },
  progress: Progress = () => undefined,
): Promise<{ tables: number; rows: number }> {
  if (existsSync(to)) throw new BackupProblem(`${to} exists already; name another file, or remove that one.`);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const draft = `${to}.part`;
  const gzip = createGzip({ level: 6 });
  const written = pipeline(gzip, createWriteStream(draft, { mode: 0o600 }));
  try {
    const keys = keysIn(keyFiles);
    const snapshot = sql.begin('isolation level repeatable read read only', (tx) =>
      writeAll(tx as Tx, gzip, keys, progress),
    );
    // A disk that fills up ends the file first, and the snapshot would wait for room for ever.
    const counts = await Promise.race([snapshot, written.then(() => snapshot)]);
    gzip.end();
    await written;
    await flushed(draft);
    await rename(draft, to);
    return counts;
  } catch (error) {
    gzip.destroy();
    await written.catch(() => undefined);
    await rm(draft, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new BackupProblem(`The disk that should hold ${to} is full; free some space or choose another disk.`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function writeAll(
  tx: Tx,
  gzip: Gzip,
  keys: BackupHeader['keys'],
  progress: Progress,
): Promise<{ tables: number; rows: number }> {
  // Where row-level security would hide rows from us, fail instead of making a backup with holes.
  await tx`set local row_security = off`;
  const [clock] = await tx<{ now: number }[]>`select now() as now`;
  const madeAt = new Date(clock?.now ?? 0).toISOString();
  const header: BackupHeader = {
    kept: 'backup',
    format: backupFormat,
    madeAt,
    migrations: await migrationLevel(tx),
    keys,
  };
  await write(gzip, `${JSON.stringify(header)}\n`);
  const tables = await storedTables(tx);
  let rows = 0;
  for (const table of tables) {
    await write(gzip, `${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
    const end = await writeRows(tx, table, gzip);
    await write(gzip, `${endOfRows}${JSON.stringify(end)}\n`);
    rows += end.rows;
    progress({ table: table.name, rows: end.rows });
  }
  const end = { end: true, tables: tables.length, rows, sequences: await usedSequences(tx) };
  await write(gzip, `${JSON.stringify(end)}\n`);
  return { tables: tables.length, rows };
}

async function writeRows(tx: Tx, table: StoredTable, gzip: Gzip): Promise<TableEnd> {
  const hash = createHash('sha256');
  let rows = 0;
  const copy = await tx.unsafe(`copy (select ${table.sqlColumns} from ${table.sqlName}) to stdout`).readable();
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    rows += linesIn(chunk);
    await write(gzip, chunk);
  }
  // The driver pauses the connection when the last piece fills the stream's buffer, and an ended stream never asks for
  // more: without this the answer to the next query would wait for ever.
  copy._read(0);
  return { rows, sha256: hash.digest('hex') };
}

async function write(gzip: Gzip, chunk: string | Buffer): Promise<void> {
  if (!gzip.write(chunk)) await once(gzip, 'drain');
}

/** A backup counts only once it is on the disk. */
async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
