import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ground } from '../kept.ts';

/**
 * Seconds that COPY takes to write what an import wrote, into tables of the same shape and indexes. The server itself
 * reads the files, so nothing but the writing is measured; it needs a superuser, which the bundled database has.
 */
export const copyAgain = async ({ owner }: Ground, tenant: string, tables: readonly string[]): Promise<number> => {
  // The database may run as another user: it must be able to write here.
  const folder = await mkdtemp(join(tmpdir(), 'kept-copy-'));
  await chmod(folder, 0o777);
  const fileOf = (table: string) => join(folder, `${table}.copy`).replaceAll("'", "''");
  try {
    for (const table of tables) {
      await owner.unsafe(`copy (select * from ${table} where tenant_id = '${tenant}') to '${fileOf(table)}'`);
      await owner.unsafe(
        `drop table if exists bench_${table}; create table bench_${table} (like ${table} including all)`,
      );
    }
    const started = performance.now();
    for (const table of tables) await owner.unsafe(`copy bench_${table} from '${fileOf(table)}'`);
    return (performance.now() - started) / 1_000;
  } finally {
    for (const table of tables) await owner.unsafe(`drop table if exists bench_${table}`);
    await rm(folder, { recursive: true, force: true });
  }
};
