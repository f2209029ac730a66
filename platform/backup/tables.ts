import type { Tx } from '../db/connect.ts';
import type { Migration, Sequence } from './format.ts';

/** What the migrations' own book is called; it is compared, never copied. */
export const migrationTable = 'kept_migration';

/** A table with the columns that hold data of its own (generated ones are computed anew), and its quoted names for SQL. */
export type StoredTable = { name: string; columns: string[]; sqlName: string; sqlColumns: string };

/** Where Kept's tables are: what belongs to organisations, and who signs in. */
const schemas = ['auth', 'public'];

/**
 * Every table of Kept in the order of their names; those of another schema than `public` are named with it. A
 * partitioned table stands for its parts.
 */
export async function storedTables(tx: Tx): Promise<StoredTable[]> {
  return tx<StoredTable[]>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      array_agg(a.attname::text order by a.attnum) as columns, format('%I.%I', n.nspname, c.relname) as "sqlName", string_agg(quote_ident(a.attname), ', ' order by a.attnum) as "sqlColumns"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where n.nspname = any(${schemas}) and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> ${migrationTable}
    group by n.nspname, c.relname order by 1`;
}

/** The migrations this database has run, in the order of their names. Empty for a database that never saw one. */
export async function migrationLevel(tx: Tx): Promise<Migration[]> {
  const [book] = await tx<{ there: boolean }[]>`select to_regclass(${`public.${migrationTable}`}) is not null as there`;
  return book?.there ? tx<Migration[]>`select name, hash from ${tx(migrationTable)} order by name` : [];
}

/** The sequences that have been used, with the last number each gave out. */
export async function usedSequences(tx: Tx): Promise<Sequence[]> {
  return tx<Sequence[]>`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
    where schemaname = any(${schemas}) and last_value is not null order by 1`;
}
