import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import { factId } from '../platform/ledger/identity.ts';
import { inserting } from '../platform/ledger/store.ts';
import { freshDatabase } from '../tests/database.ts';
import { isSound, verificationLines, verify } from './cli/verify.ts';
import { sealAll } from './seal-all.ts';

const now = Date.parse('2026-11-20T09:30:00Z');
const tenant = randomUUID();
const dataFolder = mkdtempSync(join(tmpdir(), 'kept seals '));
let sql: Sql;
let owner: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  owner = connect(database.url, { max: 2, as: 'owner' });
  await owner`insert into auth.tenant (id, made_at) values (${tenant}, now())`;
  const id = factId(tenant, now, 'shop', 'P-1');
  await inTenant(sql, tenant, async (tx) =>
    inserting(tx, tenant, [
      {
        ...{ id, type: 'payment.realised', happenedAt: now, recordedAt: now, actor: null, channel: 'api' },
        ...{ source: 'shop', externalId: 'P-1', corrects: null, account: null, person: null, payload: { amount: 1 } },
      },
    ]),
  );
});

afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
  await drop();
  rmSync(dataFolder, { recursive: true });
});

const check = () => verify({ sql, owner }, dataFolder, () => {});
const blocks = async () => (await owner`select from fact_block`).length;

test('sealed with a key that only its owner reads, and noted outside the database', async () => {
  // Other suites write to the same server: what is settled may be known only in a later pass.
  for (let pass = 0; pass < 2_000 && (await blocks()) === 0; pass++)
    await sealAll({ sql, owner, now: () => now, dataFolder });
  expect(statSync(join(dataFolder, 'seal.key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataFolder, 'seals.log'), 'utf8')).toMatch(new RegExp(`^${tenant} 1 [\\da-f]{64}\\n$`));
  const found = await check();
  expect(isSound(found)).toBe(true);
  expect(verificationLines(found)[0]).toMatch(/: 1 fact in 1 block, \d+ each second. Everything is as it was sealed.$/);
});

test('a block removed from the end is noticed, and without the key nobody pretends to know', async () => {
  await owner`create table kept_aside as select * from fact_block`;
  await owner`delete from fact_block`;
  const found = await check();
  expect(isSound(found)).toBe(false);
  expect(verificationLines(found)[0]).toBe('Block 1 was removed: its seal was noted when it was closed.');
  await owner`insert into fact_block select * from kept_aside`;
  rmSync(join(dataFolder, 'seal.key'));
  await expect(check()).rejects.toThrow(/Put it back from a backup/);
  await expect(sealAll({ sql, owner, now: () => now, dataFolder })).rejects.toThrow(/Put it back from a backup/);
});
