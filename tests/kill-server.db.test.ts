import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { openGround } from '../app/kept.ts';
import { freePort } from '../platform/database-server/free-port.ts';
import { inTenant } from '../platform/db/tenant.ts';

const CLIENTS = 4;
const TALKS = 40;
const password = 'a sentence that holds';
const email = 'asha@example.org';

/** `kept serve` as people run it: a process of its own, which starts its own database. Answers once it is ready. */
const serve = async (dataFolder: string, port: number): Promise<ChildProcess> => {
  const child = spawn(join(import.meta.dirname, '..', 'bin', 'kept'), ['serve'], {
    env: {
      ...process.env,
      KEPT_DATA: dataFolder,
      PORT: String(port),
      KEPT_URL: `http://127.0.0.1:${port}`,
      KEPT_REQUESTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith('Kept is ready')) return child;
  throw new Error('The server ended before it was ready.');
};

const killed = async (server: ChildProcess): Promise<void> => {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
};

const post = (address: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, ...headers },
    body: JSON.stringify(body),
  });

/** The first run, and an account to talk about. Answers the session of the administrator. */
const begin = async (address: string): Promise<string> => {
  const wish = {
    ...{ name: 'Evergreen', zone: 'Asia/Kolkata', currency: 'INR', pack: 'desk', sampleData: false },
    administrator: { name: 'Asha', email, password },
  };
  const made = await post(address, '/api/v1/first-run', wish);
  expect(made.status, await made.clone().text()).toBeLessThan(300);
  const signedIn = await post(address, '/api/v1/sign-in', { email, password });
  return signedIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};

const about = (account: string, externalId: string, type: string, payload: object) => ({
  ...{ type, externalId, source: 'test', happenedAt: new Date(Date.now() - 60_000).toISOString() },
  payload: { account, ...payload },
});

test('a server killed under load twice has lost nothing that it acknowledged, and counts nothing twice', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kept-kill-server-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let server = await serve(dataFolder, port);
  onTestFinished(async () => {
    const gone = server.exitCode === null ? once(server, 'exit') : null;
    server.kill('SIGINT');
    await gone;
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const cookie = await begin(address);
  const accounts = Array.from({ length: CLIENTS }, (_, i) => `C-${i}`);
  const known = await post(
    address,
    '/api/v1/facts',
    accounts.map((account) => about(account, account, 'account.described', { name: `Clinic ${account}` })),
    { cookie },
  );
  expect(known.status, await known.clone().text()).toBeLessThan(300);

  const acknowledged = new Set<string>();
  /** Sends talk after talk, each again until it is acknowledged, as the web app's queue does. */
  const keepsSending = async (account: string): Promise<void> => {
    for (let nth = 0; nth < TALKS; nth++) {
      const talk = { channel: 'call', purpose: 'welcome', outcome: 'reached', minutes: 5 };
      const externalId = `${account}/${nth}/${randomUUID()}`;
      const fact = about(account, externalId, 'interaction.logged', { person: 'administrator', ...talk });
      for (let tries = 0; !acknowledged.has(externalId); tries++) {
        if (tries > 2_000) throw new Error('The server did not come back.');
        const answer = await post(address, '/api/v1/facts', [fact], { cookie }).catch(() => null);
        if (answer?.ok) {
          const [result] = ((await answer.json()) as { results: { status: string }[] }).results;
          expect(['recorded', 'duplicate']).toContain(result!.status);
          acknowledged.add(externalId);
        } else await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const sending = Promise.all(accounts.map(keepsSending));
  for (const reached of [CLIENTS * 10, CLIENTS * 25]) {
    while (acknowledged.size < reached) await new Promise((resolve) => setTimeout(resolve, 5));
    await killed(server);
    server = await serve(dataFolder, port);
  }
  await sending;

  const ground = await openGround({ dataFolder, databaseUrl: undefined }, () => {});
  try {
    const [organisation] = await ground.owner<{ id: string }[]>`select id from auth.tenant`;
    const tenant = organisation!.id;
    const rows = await inTenant(
      ground.sql,
      tenant,
      (tx) => tx<{ externalId: string }[]>`
        select external_id as "externalId" from fact where tenant_id = ${tenant} and type = 'interaction.logged'`,
    );
    expect(new Set(rows.map((row) => row.externalId))).toEqual(acknowledged);
    expect(rows).toHaveLength(CLIENTS * TALKS);
    expect((await verifyRebuild(ground.sql, tenant, Date.now())).differences).toEqual([]);
  } finally {
    await ground.close();
  }
});
