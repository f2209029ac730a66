import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { connect, type Sql } from '../db/connect.ts';
import { backup, readBackupHeader, restore } from './index.ts';

const shape = `
  create table kept_migration (name text primary key, hash text not null);
  insert into kept_migration values ('test/0001-people', 'aa'), ('test/0002-notes', 'bb');
  create table person (id int generated always as identity primary key, name text not null, boss int references person);
  create table note (person int references person, at timestamptz, text text, data bytea, payload jsonb, tags text[],
    length int generated always as (length(text)) stored);
  create table "odd ""name" ("a column" int);
  create table part (day date, amount numeric(12,2)) partition by range (day);
  create table part_2026 partition of part for values from ('2026-01-01') to ('2027-01-01');
  create function never() returns trigger language plpgsql as $$ begin raise exception 'a trigger ran'; end $$;
  create trigger never before insert on note for each row execute function never();
  create table secret (id int);
  alter table secret enable row level security;
  alter table secret force row level security;`;

// A boss is saved before those below, and refers to one that comes later: references must rest while rows are loaded.
const rows = `
  set session_replication_role = replica;
  insert into person (name, boss) values ('Ana\\tB', 2), (E'Bo\\nC \\\\.', null), ('ünï', 1);
  insert into note (person, at, text, data, payload, tags)
    select 1 + n % 3, timestamptz '2026-03-29 01:00Z' + n * interval '1 s', repeat('é\\.', n % 7), '\\x00ff0a5c'::bytea, jsonb_build_object('n', n), array['a', null]
    from generate_series(1, 20000) n;
  insert into note (text) values (E'\\\\.'), (null), ('');
  insert into "odd ""name" values (1), (null);
  insert into part values ('2026-05-01', 12.30);
  insert into secret values (1), (2);`;

const questions = ['person', 'note', '"odd ""name"', 'part', 'secret'].map(
  (table) =>
    `select '${table.replaceAll("'", "''")}' as table, count(*)::int as count, md5(string_agg(r::text, '|' order by r::text)) as md5 from ${table} r`,
);

let server: postgres.Sql;
let folder: string;
let open: Sql[] = [];
const names: string[] = [];

beforeAll(() => {
  server = postgres(inject('databaseUrl'), { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  for (const name of names) await server.unsafe(`drop database if exists ${name} with (force)`);
  await server.end();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept backup '));
});
afterEach(async () => {
  for (const sql of open) await sql.end({ timeout: 1 });
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

async function database(...statements: string[]): Promise<Sql> {
  const name = `backup_${process.pid}_${names.length}`;
  names.push(name);
  await server.unsafe(`create database ${name}`);
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  const sql = connect(url.href, { max: 2, as: 'owner' });
  open.push(sql);
  for (const statement of statements) await sql.unsafe(statement);
  return sql;
}

const contents = async (sql: Sql) => (await sql.unsafe(questions.join(' union all '))).map((row) => ({ ...row }));

it('brings back every row, sequence and the key, whatever the data looks like', async () => {
  const from = join(folder, 'all of it.kept');
  const keyFile = join(folder, 'seal.key');
  writeFileSync(keyFile, Buffer.from([0, 1, 2, 255]));
  const source = await database(shape, rows);
  const told: string[] = [];
  const made = await backup(source, { to: from, keyFiles: { seal: keyFile } }, ({ table }) => told.push(table));
  expect(made).toEqual({ tables: 5, rows: 20_011 });
  expect(told).toEqual(['note', 'odd "name', 'part', 'person', 'secret']);
  expect(statSync(from).mode & 0o077).toBe(0);

  const target = await database(shape);
  const newKey = join(folder, 'restored.key');
  expect(await restore(target, { from, keyFiles: { seal: newKey } })).toEqual(made);
  expect(await contents(target)).toEqual(await contents(source));
  expect(readFileSync(newKey)).toEqual(readFileSync(keyFile));
  expect(await target`insert into person (name) values ('next') returning id`).toEqual([{ id: 4 }]);
});

it('holds one moment, while others go on writing', async () => {
  const to = join(folder, 'a.kept');
  const source = await database(shape, rows);
  const during = backup(source, { to }, ({ table }) => {
    if (table === 'note') void source`insert into secret values (3)`.execute();
  });
  expect((await during).rows).toBe(20_011);
});

it('says when it was made and by which migrations, without reading the rest', async () => {
  const to = join(folder, 'a.kept');
  await backup(await database(shape), { to });
  expect(await readBackupHeader(to)).toMatchObject({
    format: 1,
    keys: {},
    migrations: [{ name: 'test/0001-people' }, { name: 'test/0002-notes' }],
  });
});

it('does not write over another file', async () => {
  const to = join(folder, 'a.kept');
  writeFileSync(to, 'precious');
  await expect(backup(await database(shape), { to })).rejects.toThrow(`${to} exists already`);
  expect(readFileSync(to, 'utf8')).toBe('precious');
});

it('refuses, and leaves the database as it was, when something is not right', async () => {
  const good = join(folder, 'good.kept');
  await backup(await database(shape, rows), { to: good });
  const text = gunzipSync(readFileSync(good)).toString('latin1');
  const written = (name: string, content: Buffer): string => (
    writeFileSync(join(folder, name), content),
    join(folder, name)
  );
  const changed = (name: string, edit: (text: string) => string): string =>
    written(name, gzipSync(Buffer.from(edit(text), 'latin1')));

  const target = await database(shape);
  const refusals: [string, RegExp][] = [
    [join(folder, 'none.kept'), /There is no file .*none\.kept/],
    [written('photo.kept', Buffer.from('not gzip at all')), /photo\.kept is damaged/],
    [changed('other.kept', () => '{"hello":1}\n'), /other\.kept is not a backup of Kept/],
    [
      changed('newer.kept', (all) => all.replace('"format":1', '"format":2')),
      /made by a newer Kept \(format 2; this one reads up to 1\)/,
    ],
    [written('cut.kept', gzipSync(Buffer.from(text.slice(0, -100), 'latin1'))), /cut\.kept is cut off/],
    [written('torn.kept', readFileSync(good).subarray(0, 20_000)), /torn\.kept is (damaged|cut off)/],
    [
      changed('altered.kept', (all) => all.replace('{"n": 77}', '{"n": 78}')),
      /rows of note in .* are not those that were saved/,
    ],
    [
      changed('level.kept', (all) => all.replace('test/0002-notes', 'test/0003-later')),
      /has the migration test\/0003-later, which this database has not run/,
    ],
    [
      changed('older.kept', (all) => all.replace(',{"name":"test/0002-notes","hash":"bb"}', '')),
      /has run the migration test\/0002-notes, which the backup is older than/,
    ],
  ];
  for (const [from, message] of refusals) await expect(restore(target, { from }), from).rejects.toThrow(message);
  expect((await contents(target)).map((row) => row.count)).toEqual([0, 0, 0, 0, 0]);

  await restore(target, { from: good });
  await expect(restore(target, { from: good })).rejects.toThrow(/The database is not empty \(note has rows\)/);
});
