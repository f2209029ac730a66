import type { Sql } from '../../platform/db/connect.ts';

/** Columns that a request may move without changing anything: when a key or a session was last used. */
const resting: Record<string, readonly string[]> = {
  'auth.apikey': ['lastRequest', 'requestCount', 'updatedAt', 'remaining'],
};

/** What is in every table of the database, as one hash per table; a refused request leaves all of them as they were. */
export type Digest = Record<string, string>;

/** Prepares the reading of all tables of the schemas `public` and `auth`: the tables are asked for once. */
export const digestOf = async (owner: Sql): Promise<() => Promise<Digest>> => {
  const tables = await owner<{ name: string; quoted: string; columns: string[] }[]>`
    select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
    group by 1, 2 order by 1`;
  const texts = tables.map(({ name, quoted, columns }) => {
    const kept = columns.filter((column) => !resting[name]?.includes(column)).map((column) => `"${column}"`);
    const row = `row(${kept.join(', ')})::text`;
    return `select '${name}' as name, md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as hash from ${quoted}`;
  });
  const text = texts.join(' union all ');
  return async () => {
    const rows = await owner.unsafe<{ name: string; hash: string }[]>(text);
    return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
  };
};

/** The tables that differ. */
export const changedTables = (before: Digest, after: Digest): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);
