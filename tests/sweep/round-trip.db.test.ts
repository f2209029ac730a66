import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupCommand } from '../../app/cli/backup.ts';
import { restoreCommand } from '../../app/cli/restore.ts';
import { assemble, type Kept } from '../../app/kept.ts';
import { roomsWithTables } from '../../app/rooms.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { readMigrations } from '../../platform/db/migrate.ts';
import { databaseNamed } from '../database.ts';
import { clientOf, publicUrl } from './client.ts';
import { digestOf } from './digest.ts';
import { signIn } from './organisation.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let elsewhere: { name: string; url: string; folder: string; owner: Sql; sql: Sql };
let restored: Kept;

/** Another machine, as far as Kept is concerned: an empty database and an empty folder. */
const emptyPlace = async (): Promise<typeof elsewhere> => {
  const name = `restored_${process.pid}`;
  await world.owner.unsafe(`create database ${name} template template0`);
  const url = databaseNamed(world.databaseUrl, name);
  const folder = mkdtempSync(join(tmpdir(), 'kept-restored-'));
  return { name, url, folder, owner: connect(url, { max: 4, as: 'owner' }), sql: connect(url, { max: 4 }) };
};

beforeAll(async () => {
  world = await startWorld();
  elsewhere = await emptyPlace();
  const file = join(world.dataFolder, 'all.kept');
  await backupCommand(world.owner, { dataFolder: world.dataFolder, file, now: Temporal.Now.instant() });
  expect(statSync(file).mode & 0o077).toBe(0);
  const migrations = await readMigrations(roomsWithTables);
  await restoreCommand(elsewhere.owner, { dataFolder: elsewhere.folder, file, migrations });
  const { url, folder, sql, owner } = elsewhere;
  const settings = { port: 0, host: '127.0.0.1', dataFolder: folder, databaseUrl: url, baseUrl: publicUrl };
  restored = await assemble({ databaseUrl: url, sql, owner, close: async () => {} }, settings, 'silent');
});

afterAll(async () => {
  await restored.close();
  await Promise.all([elsewhere.sql.end(), elsewhere.owner.end()]);
  const server = postgres(world.databaseUrl, { max: 1, onnotice: () => {} });
  await server.unsafe(`drop database ${elsewhere.name} with (force)`);
  await server.end();
  rmSync(elsewhere.folder, { recursive: true, force: true });
  await world.stop();
});

test('a restored Kept holds every row of every table, those of sign-in too', async () => {
  const [here, there] = [await world.digest(), await (await digestOf(elsewhere.owner))()];
  // The book of migrations says when each ran, which is another moment there.
  delete here['public.kept_migration'];
  delete there['public.kept_migration'];
  expect(Object.keys(here).some((name) => name.startsWith('auth.'))).toBe(true);
  expect(there).toEqual(here);
});

test('people sign in there, and see the same day', async () => {
  const there = await signIn(restored.server, 'account_manager', 'account_manager@marka.example');
  for (const url of ['/api/v1/today', '/api/v1/accounts', '/api/v1/session', '/api/v1/notices', '/api/v1/goals']) {
    const answers = [
      await world.a.clients.account_manager.ask({ method: 'GET', url }),
      await there.ask({ method: 'GET', url }),
    ];
    const [before, after] = answers.map((answer) => ({ ...answer.json<Record<string, unknown>>(), now: null }));
    expect(
      answers.map(({ statusCode }) => statusCode),
      url,
    ).toEqual([200, 200]);
    expect(after, url).toEqual(before);
  }
});

test('bookmarks and keys that were given out before are good there', async () => {
  const { administrator } = world.a.clients;
  const first = await administrator.ask({ method: 'GET', url: '/api/v1/accounts?limit=1' });
  const { next } = first.json<{ next: string }>();
  const there = await signIn(restored.server, 'administrator', 'administrator@marka.example');
  const url = `/api/v1/accounts?limit=1&cursor=${encodeURIComponent(next)}`;
  expect((await there.ask({ method: 'GET', url })).statusCode).toBe(200);
  expect((await clientOf(restored.server, 'nobody', {}).ask({ method: 'GET', url })).statusCode).toBe(401);
});

test('a session that was open when the backup was made goes on there', async () => {
  const there = clientOf(restored.server, 'agent', world.a.clients.agent.headers);
  expect((await there.ask({ method: 'GET', url: '/api/v1/me' })).json()).toMatchObject({ role: 'agent' });
});

test('a second backup is not poured over what is there', async () => {
  const file = join(world.dataFolder, 'second.kept');
  await backupCommand(world.owner, { dataFolder: world.dataFolder, file, now: Temporal.Now.instant() });
  await expect(
    restoreCommand(elsewhere.owner, {
      dataFolder: elsewhere.folder,
      file,
      migrations: await readMigrations(roomsWithTables),
    }),
  ).rejects.toThrow('not empty');
});

test('what is written there goes on from where the ledger was', async () => {
  const { tenant } = world.a;
  const [result] = await restored.app.recorder.record(tenant, [
    {
      ...{
        type: 'usage.read',
        happenedAt: Date.now(),
        source: 'sweep',
        externalId: 'after',
        channel: 'api',
        actor: null,
      },
      payload: { account: 'C-1', metric: 'bookings', value: 1 },
    },
  ]);
  expect(result!.status).toBe('recorded');
});
