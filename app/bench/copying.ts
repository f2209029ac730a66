import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import type { Ground } from '../kept.ts';

/**
 * Rows a second that COPY writes into tables of the same shape and indexes as `tables`, from what the import left there.
 * What it copies is exactly what the import wrote.
 */
export const copyAgain = async (
  ground: Ground,
  tenant: string,
  tables: readonly string[],
  folder: string,
): Promise<number> => {
  const sql = postgres(ground.databaseUrl, { max: 1, onnotice: () => {} });
  const files = new Map<string, string>();
  for (const table of tables) {
    const file = join(folder, `${table}.copy`);
    const out = createWriteStream(file);
    const stream = await sql.unsafe(`copy (select * from ${table} where tenant_id = '${tenant}') to stdout`).readable();
    stream.pipe(out);
    await once(out, 'finish');
    files.set(table, file);
    await sql.unsafe(`drop table if exists bench_${table}; create table bench_${table} (like ${table} including all)`);
  }
  const started = performance.now();
  for (const [table, file] of files) {
    const into = await sql.unsafe(`copy bench_${table} from stdin`).writable();
    await pipeline(createReadStream(file), into);
  }
  const seconds = (performance.now() - started) / 1_000;
  for (const table of tables) await sql.unsafe(`drop table bench_${table}`);
  await sql.end();
  return seconds;
};
