import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Sql } from './connect.ts';

export interface MigrationFile {
  /** Room and file, as in `ledger/0001-facts`. */
  name: string;
  text: string;
  hash: string;
}

/** Reads `<folder>/migrations/NNNN-name.sql` of each folder, in the order given. A folder without migrations is fine. */
export const readMigrations = async (folders: string[]): Promise<MigrationFile[]> => {
  const files: MigrationFile[] = [];
  for (const folder of folders) {
    const place = join(folder, 'migrations');
    const names = await readdir(place).catch(() => [] as string[]);
    for (const name of names.filter((each) => each.endsWith('.sql')).sort()) {
      const text = await readFile(join(place, name), 'utf8');
      files.push({
        name: `${basename(dirname(place))}/${name.replace(/\.sql$/, '')}`,
        text,
        hash: createHash('sha256').update(text).digest('hex'),
      });
    }
  }
  return files;
};

/**
 * Brings the database to the newest shape, all or nothing, one migrator at a time. A file that changed after it was
 * applied is refused: what runs elsewhere would no longer be what is written here.
 */
export const migrate = (owner: Sql, files: MigrationFile[]): Promise<string[]> =>
  owner.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(8_201_126)`;
    await tx.unsafe(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'kept_app') then
          create role kept_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      exception when duplicate_object or unique_violation then null; end $$;
      grant usage on schema public to kept_app;
      create table if not exists kept_migration (
        name text primary key, hash text not null, applied_at timestamptz not null default now());
      grant select on kept_migration to kept_app;`);
    const applied = new Map(
      (await tx<{ name: string; hash: string }[]>`select name, hash from kept_migration`).map((row) => [
        row.name,
        row.hash,
      ]),
    );
    const fresh: string[] = [];
    for (const file of files) {
      const before = applied.get(file.name);
      if (before === file.hash) continue;
      if (before)
        throw new Error(
          `The migration ${file.name} was changed after it ran here. Put it back and add a new file instead.`,
        );
      try {
        await tx.unsafe(file.text);
      } catch (cause) {
        throw new Error(`The migration ${file.name} failed: ${(cause as Error).message}`, { cause });
      }
      await tx`insert into kept_migration (name, hash) values (${file.name}, ${file.hash})`;
      fresh.push(file.name);
    }
    return fresh;
  }) as Promise<string[]>;

/** The migrations that have not run on a database, by name; changes nothing. */
export const pendingMigrations = async (owner: Sql, files: MigrationFile[]): Promise<string[]> => {
  const [there] = await owner<{ there: boolean }[]>`select to_regclass('kept_migration') is not null as there`;
  const applied = there?.there ? await owner<{ name: string }[]>`select name from kept_migration` : [];
  const names = new Set(applied.map((row) => row.name));
  return files.filter((file) => !names.has(file.name)).map((file) => file.name);
};
