import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { may, view, type Role } from '../../catalogue/permissions.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../../tests/database.ts';
import { createOrganisationRow } from '../organisation/index.ts';
import { sampleFiles as files } from './doors-sample.ts';
import { exports } from './exports.ts';
import { findFiles, importFile, importFolder, intakeRoutes, type IntakeTools } from './index.ts';

const tenants = {
  a: '01890000-0000-7000-8000-00000000000a',
  b: '01890000-0000-7000-8000-00000000000b',
  c: '01890000-0000-7000-8000-00000000000c',
};
let database: Awaited<ReturnType<typeof freshDatabase>>;
let sql: Sql;
let owner: Sql;
let folder: string;
let tools: IntakeTools;
let server: FastifyInstance;

/** `Authorization: test <role> <tenant> <person's key>`: what sign-in proves elsewhere, this server takes as given. */
const callerOf = (words: string | undefined) => {
  const [, role, to = 'a', person] = (words ?? '').split(' ');
  if (!role) return null;
  const tenant = tenants[to as 'a'];
  return {
    tenant,
    person: person ? idOf(tenant, 'person', person) : null,
    user: '01890000-0000-7000-8000-0000000000ff',
    role: role as Role,
    name: 'Test',
    zone: 'Asia/Kolkata',
    permissions: may[role as Role],
    view: view[role as Role],
    via: 'session' as const,
    credential: 'credential',
  };
};

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 4 });
  owner = connect(database.url, { max: 2, as: 'owner' });
  folder = mkdtempSync(join(tmpdir(), 'kept-doors-'));
  const now = (): number => Date.now();
  const record = (to: string, facts: NewFact[]) => recordFacts(sql, ledger, to, facts, now());
  tools = { sql, record, types: ledger.types, dataFolder: folder, now };
  const pack = await readShippedPack('desk');
  for (const tenant of Object.values(tenants))
    await inTenant(sql, tenant, (tx) =>
      createOrganisationRow(tx, { tenant, name: 'Test', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
    );
  const app = {
    sql,
    owner,
    now,
    recorder: { record },
    dataFolder: folder,
    settings: { publicUrl: 'https://kept.example.org', secret: 'x'.repeat(32), logLevel: 'silent' },
    auth: { resolveCaller: async (headers: { authorization?: string }) => callerOf(headers.authorization) },
  } as unknown as App;
  server = await buildServer(
    app,
    intakeRoutes(() => tools),
  );
});

afterAll(async () => {
  await server.close();
  await sql.end();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  who = 'head',
  payload?: unknown,
  headers: Record<string, string> = {},
) => {
  const answer = await server.inject({
    method,
    url,
    headers: {
      authorization: `test ${who}`,
      origin: 'https://kept.example.org',
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  });
  return {
    status: answer.statusCode,
    text: answer.body,
    json: () =>
      answer.json() as Record<string, never> & { results: Record<string, unknown>[]; items: Record<string, unknown>[] },
  };
};

const account = (key: string, name = key) => ({
  type: 'account.described',
  happenedAt: '2026-01-01T09:00:00+05:30',
  externalId: `account ${key}`,
  payload: { account: key, name },
});

it('records facts, answers each in order, and counts a repeat once', async () => {
  const usage = {
    type: 'usage.read',
    happenedAt: '2026-01-05T09:00:00+05:30',
    externalId: 'u1',
    payload: { account: 'F-1', metric: 'bookings', value: 3 },
  };
  const sent = [
    account('F-1'),
    usage,
    { ...usage, externalId: 'u2', payload: { ...usage.payload, value: -1 } },
    { type: 'x' },
    usage,
  ];
  const answer = await ask('POST', '/api/v1/facts', 'head', sent);
  expect(answer.status).toBe(200);
  const { results, ...counts } = answer.json();
  expect(counts).toEqual({ recorded: 2, duplicate: 1, refused: 2 });
  expect(results.map(({ position, status }) => [position, status])).toEqual([
    [0, 'recorded'],
    [1, 'recorded'],
    [2, 'refused'],
    [3, 'refused'],
    [4, 'duplicate'],
  ]);
  expect(results[2]).toMatchObject({ field: 'payload.value' });
  expect(results[3]!['reason']).toMatch(/happenedAt/);
  expect(results[4]!['id']).toBe(results[1]!['id']);
});

it('takes lines of JSON, tells of a line that is none, and answers in lines when asked', async () => {
  const lines = [account('L-1'), account('L-2')].map((each) => JSON.stringify(each));
  const answer = await ask('POST', '/api/v1/facts', 'head', [lines[0], '{nonsense', lines[1]].join('\n'), {
    'content-type': 'application/x-ndjson',
    accept: 'application/x-ndjson',
  });
  const results = answer.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { status: string });
  expect(results.map((each) => each.status)).toEqual(['recorded', 'refused', 'recorded']);
});

it('the same Idempotency-Key gives the first answer again', async () => {
  const headers = { 'idempotency-key': 'once-1' };
  const first = await ask('POST', '/api/v1/facts', 'head', [account('K-1')], headers);
  const second = await ask('POST', '/api/v1/facts', 'head', [account('K-1')], headers);
  expect(second.json()).toEqual(first.json());
  expect(first.json()['recorded']).toBe(1);
});

it('shows facts page by page, one by its id, and takes one back with a reason', async () => {
  const page = (await ask('GET', '/api/v1/facts?type=account.described&limit=2')).json();
  expect(page.items).toHaveLength(2);
  const next = (
    await ask('GET', `/api/v1/facts?type=account.described&limit=2&cursor=${encodeURIComponent(String(page['next']))}`)
  ).json();
  expect(next.items[0]!['id']).not.toBe(page.items[1]!['id']);
  const [usage] = (await ask('GET', '/api/v1/facts?account=F-1&type=usage.read')).json().items;
  const url = `/api/v1/facts/${String(usage!['id'])}`;
  expect((await ask('POST', `${url}/withdraw`, 'head', { reason: 'Read from the wrong screen' })).status).toBe(200);
  expect((await ask('GET', url)).json()['takenBackBy']).toBeTruthy();
  expect((await ask('GET', url, 'head b')).status).toBe(404);
  expect((await ask('POST', '/api/v1/facts', 'agent', [])).status).toBe(403);
  expect((await ask('GET', '/api/v1/export/facts', 'agent')).status).toBe(403);
});

it('lists every fact type with a schema that its example fits, and every kind with a sample file', async () => {
  const types = (await ask('GET', '/api/v1/fact-types')).json().items;
  expect(types.map((each) => each['type'])).toEqual([...ledger.types.keys()]);
  for (const each of types) expect(each['schema']).toHaveProperty('type', 'object');
  const kinds = (await ask('GET', '/api/v1/imports/kinds')).json().items;
  for (const kind of kinds) {
    const fields = kind['fields'] as unknown[];
    const sample = await ask('GET', `/api/v1/imports/kinds/${String(kind['key'])}/template`);
    expect(sample.status).toBe(fields.length === 0 ? 404 : 200);
  }
});

const upload = async (name: string, content: string, who = 'head') => {
  const boundary = 'b0undary';
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return ask('POST', '/api/v1/imports', who, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
};

it('an uploaded file is looked at, mapped, checked and started; another organisation never sees it', async () => {
  const answer = await upload('../../etc/clients.csv', 'Code,Client,Town\nU-1,Uma Clinic,Pune\n');
  expect(answer.status).toBe(201);
  const { run, look } = answer.json() as unknown as {
    run: { id: string; fileName: string; kind: string; mapping: object };
    look: { header: string[] };
  };
  expect(run).toMatchObject({ fileName: 'clients.csv', kind: 'accounts' });
  expect(look.header).toEqual(['Code', 'Client', 'Town']);
  const url = `/api/v1/imports/${run.id}`;
  const mapping = { account_id: ['Code'], name: ['Client'], city: ['Town'] };
  expect(
    (await ask('PUT', `${url}/mapping`, 'head', { kind: 'accounts', mapping: { nonsense: ['Code'] } })).status,
  ).toBe(422);
  expect(
    (await ask('PUT', `${url}/mapping`, 'head', { kind: 'accounts', mapping, options: { zone: 'Mars/Base' } })).status,
  ).toBe(422);
  expect((await ask('PUT', `${url}/mapping`, 'head', { kind: 'accounts', mapping })).status).toBe(200);
  expect((await ask('POST', `${url}/check`, 'head', {})).json()['findings']).toMatchObject({
    wouldLand: 1,
    refused: 0,
  });
  expect((await ask('GET', url, 'head b')).status).toBe(404);
  expect((await ask('POST', `${url}/start`, 'head b')).status).toBe(404);
  expect((await ask('POST', `${url}/start`)).json()['state']).toBe('running');
  expect((await ask('POST', `${url}/start`)).json()['state']).toBe('running');
  expect((await ask('PUT', `${url}/mapping`, 'head', { kind: 'accounts', mapping })).status).toBe(409);
  expect((await ask('POST', `${url}/cancel`)).json()['state']).toBe('cancelled');
  expect((await ask('GET', '/api/v1/imports')).json().items[0]).toMatchObject({ id: run.id, state: 'cancelled' });
  expect((await upload('x.csv', '')).status).toBe(422);
  expect((await upload('x.csv', 'a,b\n1,2', 'agent')).status).toBe(403);
});

const exported = async (what: string, to: 'a' | 'b' | 'c', who = 'head'): Promise<string> => {
  const answer = await ask('GET', `/api/v1/export/${what}`, `${who} ${to}`);
  expect(answer.status).toBe(200);
  return answer.text;
};

it('what goes out comes in again: a second organisation filled from the exports of the first exports the same', async () => {
  const from = join(folder, 'first');
  const to = join(folder, 'second');
  for (const each of [from, to]) rmSync(each, { recursive: true, force: true });
  mkdirSync(from);
  mkdirSync(to);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text);
  const first = await importFolder(tools, tenants.b, from);
  expect(first.imported.map((run) => [run.file_name, run.state, run.refused])).toEqual(
    first.imported.map((run) => [run.file_name, 'done', 0]),
  );
  expect(first.imported).toHaveLength(Object.keys(files).length);
  expect(first.unknown).toEqual([]);
  const bulk = Object.keys(files).map((name) => name.replace('.csv', ''));
  for (const what of bulk) writeFileSync(join(to, `${what}.csv`), await exported(what, 'b'));
  const second = await importFolder(tools, tenants.c, to);
  expect(second.imported.map((run) => [run.file_name, run.state, run.refused])).toEqual(
    second.imported.map((run) => [run.file_name, 'done', 0]),
  );
  // A target's own reference is not kept, only what it sets.
  const plain = (what: string, text: string) => (what === 'targets' ? text.replaceAll(/^[0-9a-f-]{36}/gm, '') : text);
  for (const what of bulk) expect(plain(what, await exported(what, 'c'))).toBe(plain(what, await exported(what, 'b')));
  expect(await exported('accounts', 'b')).toContain(`"'=Birch, Clinic"`);
});

it('every export answers as CSV and as lines, and shows a manager of accounts nothing of others', async () => {
  for (const what of Object.keys(exports)) {
    const csv = await exported(what, 'b');
    expect(csv.split('\r\n')[0]).toBe(`\ufeff${exports[what]!.columns.join(',')}`);
    const lines = (await ask('GET', `/api/v1/export/${what}?format=ndjson`, 'head b')).text.trim();
    for (const line of lines.split('\n').filter(Boolean))
      expect(Object.keys(JSON.parse(line) as object)).toEqual(exports[what]!.columns);
  }
  // The lead's line reaches M1 and the account that M1 holds; A2 has no holder any more.
  const seen = (await exported('interactions', 'b', 'lead')).split('\r\n');
  expect(seen).toHaveLength(2);
  expect((await ask('GET', '/api/v1/export/usage', 'lead b L1')).text).toContain('A1');
});

const fixtures = join(import.meta.dirname, '../../tests/fixtures');

it.each(['crm-csv', 'tickets', 'asterisk-cdr', 'wazo-queue-log'])(
  'files that others made come in, oddities told, nothing lost: %s',
  async (name) => {
    const found = (await findFiles(tools, tenants.a, [join(fixtures, name)])).filter(
      (file) => !/SOURCE|expected/.test(file.path),
    );
    expect(found.length).toBe(readdirSync(join(fixtures, name)).filter((file) => file.endsWith('csv')).length);
    for (const { path, kind, problem } of found) {
      expect(problem).toBeNull();
      if (!kind) continue;
      const run = await importFile(tools, tenants.a, { path, kind }, { source: path });
      expect(run).toMatchObject({ state: 'done', problem: null });
      if (kind.shape === 'rows') expect(run.recorded + run.duplicate + run.refused).toBe(run.read);
      else expect(run.recorded + run.notices.length).toBeGreaterThan(0);
      const again = await importFile(tools, tenants.a, { path, kind }, { source: path });
      expect(again).toMatchObject({ recorded: 0, refused: run.refused });
    }
  },
);
