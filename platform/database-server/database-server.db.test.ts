import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runningDatabase, startDatabase, type Database } from './index.ts';
import { isAlive } from './running-process.ts';

const asRoot = process.getuid?.() === 0;
let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kept database '));
  // What mkdtemp makes is root's alone; a data folder usually lies where others may pass.
  chmodSync(base, 0o755);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

async function started(dataFolder: string, log?: (line: string) => void): Promise<Database> {
  const database = await startDatabase(log ? { dataFolder, log } : { dataFolder });
  onTestFinished(() => database.stop());
  return database;
}

async function query<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Waits for something another process does; bounded, and the failure says what never came. */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited_ms = 0; waited_ms < 20_000; waited_ms += 20) {
    if (await holds()) return;
    await delay(20);
  }
  throw new Error(`never came: ${what}`);
}

/** A process of its own that starts the database, writes rows for ever, and prints each acknowledged number. */
function writer(dataFolder: string) {
  const program = `
    import postgres from 'postgres';
    import { startDatabase } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    const database = await startDatabase({ dataFolder: process.argv[1] });
    const sql = postgres(database.url, { max: 4, onnotice() {} });
    await sql\`create table if not exists written (number int primary key)\`;
    console.log('pid ' + database.pid);
    for (let number = 1; ; number += 1) {
      await sql\`insert into written values (\${number})\`;
      console.log(number);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataFolder], {
    cwd: import.meta.dirname,
  });
  let said = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    database: () => Number(/^pid (\d+)$/m.exec(said)?.[1]),
    acknowledged: () =>
      Number(
        said
          .trimEnd()
          .split('\n')
          .filter((line) => /^\d+$/.test(line))
          .at(-1) ?? 0,
      ),
    complaints: () => complaints,
  };
}

const largest = (url: string) =>
  query(url, async (sql) => (await sql<{ max: number }[]>`select max(number) from written`)[0]?.max);

describe('the bundled database', () => {
  it('starts on an empty folder, keeps its rows over a restart, and leaves nothing running', async () => {
    const folder = join(base, 'data');
    const first = await startDatabase({ dataFolder: folder });
    await query(first.url, async (sql) => {
      await sql`create table note (text text)`;
      await sql`insert into note values ('müller')`;
    });
    expect(runningDatabase(folder)).toEqual({ url: first.url, holder: process.pid });
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(runningDatabase(folder)).toBeUndefined();

    const second = await started(folder);
    expect(await query(second.url, (sql) => sql`select upper(text) from note`)).toEqual([{ upper: 'MÜLLER' }]);
  });

  it('is safe, in UTC, sorts alike everywhere, and asks for its password', async () => {
    const { url } = await started(join(base, 'data'));
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'TimeZone', 'jit', 'listen_addresses'];
    const shown = await query(
      url,
      (sql) => sql`select name, setting from pg_settings where name = any(${names}) order by name`,
    );
    expect(Object.fromEntries(shown.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      TimeZone: 'UTC',
      jit: 'off',
      listen_addresses: '127.0.0.1',
    });
    const [locale] = await query(
      url,
      (sql) => sql`select datlocprovider, datlocale from pg_database where datname = 'kept'`,
    );
    expect(locale).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8' });
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(query(stranger.href, (sql) => sql`select 1`)).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(base, 'data', 'postgres.json')).mode & 0o077).toBe(0);
  });

  it('runs twice side by side on two folders', async () => {
    const [one, two] = await Promise.all([started(join(base, 'one')), started(join(base, 'two'))]);
    expect(one.url).not.toBe(two.url);
    await query(one.url, (sql) => sql`create table only_here ()`);
    const found = await query(two.url, (sql) => sql`select to_regclass('only_here') as found`);
    expect(found).toEqual([{ found: null }]);
  });

  it('starts again by itself when the server is killed, at the same address and with every acknowledged row', async () => {
    const lines: string[] = [];
    const database = await started(join(base, 'data'), (line) => lines.push(line));
    await query(database.url, (sql) => sql`create table written as select 7 as number`);
    const killed = database.pid;
    process.kill(killed, 'SIGKILL');
    await until('a new server', () => database.pid !== killed);
    expect(await largest(database.url)).toBe(7);
    expect(lines).toEqual([expect.stringMatching(/^The database ended unexpectedly; starting it again/)]);
  });
});

describe('a folder that is in use', () => {
  it('is refused in one sentence that names the holder', async () => {
    const folder = join(base, 'data');
    await started(folder);
    await expect(startDatabase({ dataFolder: folder })).rejects.toThrow(
      `The data folder ${folder} is in use by this process; stop that one first, or set KEPT_DATA to another folder.`,
    );
  });

  it('is refused while another process holds it, and free once that one is killed', async () => {
    const folder = join(base, 'data');
    const other = writer(folder);
    await until('the first row', () => other.acknowledged() > 0);
    await expect(startDatabase({ dataFolder: folder })).rejects.toThrow(
      new RegExp(`is in use by another running Kept \\(process ${other.child.pid}, since 2`),
    );
    other.child.kill('SIGKILL');
    await once(other.child, 'exit');
    const acknowledged = other.acknowledged();
    const database = await started(folder);
    expect(await largest(database.url)).toBeGreaterThanOrEqual(acknowledged);
  });

  it('gets rid of a lock whose process is gone, even when its id has been given to somebody else', async () => {
    const folder = join(base, 'data');
    await (await startDatabase({ dataFolder: folder })).stop();
    const stale = { pid: process.ppid, birth: 'another boot 1', since: '2020-01-01T00:00:00.000Z' };
    writeFileSync(join(folder, 'postgres.lock'), JSON.stringify(stale));
    const database = await started(folder);
    expect(JSON.parse(readFileSync(join(folder, 'postgres.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    expect(isAlive(database.pid)).toBe(true);
  });
});

describe('kill -9', () => {
  it('of Kept ends the database too', async () => {
    const other = writer(join(base, 'data'));
    await until('the first row', () => other.acknowledged() > 0);
    other.child.kill('SIGKILL');
    await until('the end of the database', () => !isAlive(other.database()));
    expect(other.complaints()).toBe('');
  });

  it('of Kept and the database together loses nothing that was acknowledged', async () => {
    const folder = join(base, 'data');
    const other = writer(folder);
    await until('some rows', () => other.acknowledged() > 50);
    other.child.kill('SIGKILL');
    process.kill(other.database(), 'SIGKILL');
    await once(other.child, 'exit');
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(true);
    const acknowledged = other.acknowledged();
    const database = await started(folder);
    expect(await largest(database.url)).toBeGreaterThanOrEqual(acknowledged);
  });

  it('leaves a process id behind that may belong to somebody else later', async () => {
    const folder = join(base, 'data');
    const first = await startDatabase({ dataFolder: folder });
    const noted = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    await first.stop();
    const innocent = spawn('sleep', ['60'], asRoot ? { uid: statSync(join(folder, 'postgres')).uid, cwd: '/' } : {});
    onTestFinished(() => void innocent.kill());
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), noted.replace(/^\d+/, String(innocent.pid)));
    const database = await started(folder);
    expect(await query(database.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    expect(isAlive(innocent.pid ?? 0)).toBe(true);
  });
});

describe('a folder that cannot be used', () => {
  it('is named when it is a file', async () => {
    writeFileSync(join(base, 'data'), '');
    await expect(startDatabase({ dataFolder: join(base, 'data') })).rejects.toThrow(/data is not a folder/);
  });

  it('is named when the database that was there is gone, instead of beginning an empty one', async () => {
    const folder = join(base, 'data');
    await (await startDatabase({ dataFolder: folder })).stop();
    rmSync(join(folder, 'postgres'), { recursive: true });
    await expect(startDatabase({ dataFolder: folder })).rejects.toThrow(/should lie in .*postgres, but is not there/);
  });

  it('is named when the database is of another version', async () => {
    const folder = join(base, 'data');
    await (await startDatabase({ dataFolder: folder })).stop();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '15\n');
    await expect(startDatabase({ dataFolder: folder })).rejects.toThrow(/is PostgreSQL 15 and this Kept brings 18/);
  });

  it.runIf(asRoot)('by its own mode alone is opened for the database user and nobody else', async () => {
    const folder = join(base, 'data');
    mkdirSync(folder, { mode: 0o700 });
    await started(folder);
    expect(existsSync(join(folder, 'postgres'))).toBe(true);
    expect(statSync(folder).mode & 0o777).toBe(0o710);
  });

  it.runIf(asRoot)('only by root still works: the database lies where its user can reach it', async () => {
    const home = join(base, 'home');
    mkdirSync(home, { mode: 0o700 });
    const lines: string[] = [];
    const database = await started(join(home, 'my data'), (line) => lines.push(line));
    const { cluster } = JSON.parse(readFileSync(join(home, 'my data', 'postgres.json'), 'utf8')) as { cluster: string };
    onTestFinished(() => rmSync(dirname(cluster), { recursive: true, force: true }));
    expect(cluster).toMatch(/^\/var\/lib\/kept\/[0-9a-f]{16}\/postgres$/);
    expect(lines[0]).toBe(
      `The database user cannot enter ${join(home, 'my data')}, so the database lies in ${cluster}; back up both.`,
    );
    expect(await query(database.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await database.stop();
  });
});
