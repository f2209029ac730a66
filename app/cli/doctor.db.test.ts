import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it, onTestFinished } from 'vitest';
import { settings } from '../settings.ts';
import { doctor, doctorLines } from './doctor.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept doctor '));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const none = (): Promise<string[]> => Promise.resolve([]);
const environment = (more: Record<string, string> = {}) =>
  settings({ PORT: '0', KEPT_DATA: join(folder, 'data'), ...more });
const wrong = async (...args: Parameters<typeof doctor>) =>
  (await doctor(...args)).filter(({ ok }) => !ok).map(({ check, says }) => [check, says]);

it('finds nothing wrong before the first start, and makes nothing', async () => {
  const findings = await doctor(environment(), none);
  expect(findings.map(({ check }) => check)).toEqual(['node', 'data folder', 'disk', 'database', 'lock', 'port']);
  expect(doctorLines(findings).at(-1)).toBe('Nothing is wrong.');
});

it('looks into another PostgreSQL, and names the migrations that have not run', async () => {
  const used = environment({ DATABASE_URL: inject('databaseUrl') });
  expect(await wrong(used, none)).toEqual([]);
  expect(await wrong(used, () => Promise.resolve(['people/0002-teams']))).toEqual([
    ['migrations', '1 have not run (people/0002-teams).'],
  ]);
});

it('names a database that does not answer, without its password', async () => {
  const found = await wrong(environment({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/none' }), none);
  expect(found).toEqual([['connection', expect.stringMatching(/^The database does not answer \((?!.*secret)/)]]);
});

it('names a taken port', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  expect(await wrong(environment({ PORT: String(port) }), none)).toEqual([
    ['port', `127.0.0.1:${port} is taken by another program.`],
  ]);
});

it('names a data folder that is a file', async () => {
  writeFileSync(join(folder, 'data'), '');
  expect((await wrong(environment(), none))[0]).toEqual(['data folder', `${join(folder, 'data')} is not a folder.`]);
});
