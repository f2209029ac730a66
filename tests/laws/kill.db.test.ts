import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyRebuild } from '../../app/cli/verify-rebuild.ts';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { roomsWithTables } from '../../app/rooms.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { startDatabase } from '../../platform/database-server/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { sealTenant } from '../../platform/ledger/seal.ts';
import { verifyTenant } from '../../platform/ledger/verify.ts';
import { founding, recordedAt } from './history.ts';

const WRITERS = 4;
const TALKS = 60;
const key = randomBytes(32);

const talk = (writer: number, nth: number): NewFact => ({
  ...{ type: 'interaction.logged', source: 'test', externalId: `${writer}/${nth}`, channel: 'api', actor: null },
  happenedAt: recordedAt - 10 * 86_400_000 + (nth * WRITERS + writer) * 60_000,
  payload: {
    ...{ account: `C-${2041 + ((writer + nth) % 3)}`, person: 'e-117', channel: 'call', purpose: 'welcome' },
    ...{ outcome: 'reached', minutes: 5, happiness: 1 + (nth % 5), next: { at: '2027-01-20T11:00:00+05:30' } },
  },
});

/** A database server of its own, since it is going to be killed. */
const serverOfItsOwn = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kept-kill-'));
  const server = await startDatabase({ dataFolder });
  const owner = connect(server.url, { max: 1, as: 'owner' });
  await migrate(owner, await readMigrations(roomsWithTables));
  const sql = connect(server.url, { max: WRITERS + 1 });
  onTestFinished(async () => {
    await Promise.all([owner.end({ timeout: 1 }), sql.end({ timeout: 1 })]);
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { server, sql };
};

/** Records talk after talk, each again until it is acknowledged, as a client with a queue of its own does. */
const keepsWriting = async (sql: Sql, tenant: string, writer: number, acknowledged: Map<string, string>) => {
  let refusedByCrash = 0;
  for (let nth = 0; nth < TALKS;) {
    try {
      const [result] = await recordFacts(sql, ledger, tenant, [talk(writer, nth)], recordedAt);
      if (result!.status === 'refused') throw new Error(result!.reason);
      acknowledged.set(`${writer}/${nth}`, result!.id);
      nth++;
    } catch {
      if (++refusedByCrash > 5_000) throw new Error('The database did not come back.');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

test('a database killed while four write loses nothing that was acknowledged, and nothing counts twice', async () => {
  const { server, sql } = await serverOfItsOwn();
  const tenant = randomUUID();
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await recordFacts(sql, ledger, tenant, founding, recordedAt);
  const acknowledged = new Map<string, string>();
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, i) => keepsWriting(sql, tenant, i, acknowledged)));
  for (const reached of [WRITERS * 15, WRITERS * 35]) {
    while (acknowledged.size < reached) await new Promise((resolve) => setTimeout(resolve, 5));
    await sealTenant(sql, tenant, { now: recordedAt, key });
    process.kill(server.pid, 'SIGKILL');
  }
  await writing;

  const rows = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ id: string; external_id: string }[]>`
      select id, external_id from fact where tenant_id = ${tenant} and type = 'interaction.logged'`,
  );
  expect(new Map(rows.map((row) => [row.external_id, row.id]))).toEqual(acknowledged);
  expect(rows).toHaveLength(WRITERS * TALKS);
  await sealTenant(sql, tenant, { now: recordedAt, key });
  const verdict = await verifyTenant(sql, tenant, { key, anchors: new Map() });
  expect(verdict).toMatchObject({ facts: rows.length + founding.length, unsealed: 0, problems: [] });
  expect((await verifyRebuild(sql, tenant, recordedAt)).differences).toEqual([]);
});
