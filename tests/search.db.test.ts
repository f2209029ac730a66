import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { find } from '../modules/search/find.ts';
import { forgetWords, takeUpWords } from '../modules/search/index.ts';
import { kinds } from '../modules/search/document.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { newSealKey } from '../app/seal-book.ts';
import { sealTenant } from '../platform/ledger/seal.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase } from './database.ts';

const now = Date.parse('2026-11-20T10:00:00Z');
let sql: Sql;
let drop: () => Promise<void>;
let folder: string;
let key: Awaited<ReturnType<typeof newSealKey>>;
const tenant = randomUUID();
const other = randomUUID();
let told = 0;

const record = async (of: string, ...facts: [type: string, payload: object][]): Promise<string[]> => {
  const results = await recordFacts(
    sql,
    ledger,
    of,
    facts.map(([type, payload]): NewFact => ({
      ...{
        type,
        happenedAt: now - 3_600_000 + ++told,
        source: 'test',
        externalId: `f-${told}`,
        channel: 'api',
        actor: null,
      },
      payload: { ...payload },
    })),
    now + told,
  );
  expect(results.filter(({ status }) => status !== 'recorded')).toEqual([]);
  return results.map((result) => (result as { id: string }).id);
};

/** What the clock does: seal, then take up, until all is. Transactions elsewhere may keep it waiting for a moment. */
const findable = async (of = tenant) => {
  for (let round = 0; round < 200; round++) {
    await sealTenant(sql, of, { now: now + 60_000, key, onSealed: async () => {} });
    await takeUpWords(sql, of);
    const [left] = await inTenant(
      sql,
      of,
      (tx) => tx<{ all: boolean }[]>`
      select (select max(seq) from fact where tenant_id = ${of}) = seq as all from search_mark where tenant_id = ${of}`,
    );
    if (left?.all) return;
  }
  throw new Error('The words were not taken up.');
};

const titles = async (query: string, scope: string[] | null = null, of = tenant) =>
  (await inTenant(sql, of, (tx) => find(tx, of, query, { kinds, scope, from: 0, count: 5, now }))).flatMap(
    ({ kind, items }) => items.map(({ title }) => `${kind}: ${title.text}`),
  );

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  folder = await mkdtemp(join(tmpdir(), 'kept-search-'));
  key = await newSealKey(folder);
  const pack = await readShippedPack('desk');
  for (const each of [tenant, other])
    await inTenant(sql, each, (tx) =>
      createOrganisationRow(tx, { tenant: each, name: 'A', zone: 'UTC', locale: 'en-IN', currency: 'INR' }, pack),
    );
  await record(
    tenant,
    ['person.defined', { person: 'asha', name: 'Asha Menon', role: 'account_manager' }],
    ['person.defined', { person: 'ravi', name: 'Ravi Iyer', role: 'account_manager' }],
    ['account.described', { account: 'C-2041', name: 'Lakeside Physio', city: 'Bengaluru', phone: '+91 98765 43210' }],
    ['account.described', { account: 'C-2042', name: 'Müller Zahnärzte', city: 'Köln' }],
    ['account.described', { account: 'C-2043', name: 'Shrinivas Diagnostics', city: 'Hubli' }],
    ['account.assigned', { account: 'C-2041', person: 'asha' }],
    ['account.assigned', { account: 'C-2042', person: 'ravi' }],
    ['account.assigned', { account: 'C-2043', person: 'ravi' }],
    [
      'contact.described',
      { contact: 'P-1', account: 'C-2041', name: 'Dr Kavitha Rao', email: 'kavitha@lakeside.example' },
    ],
    [
      'interaction.logged',
      {
        account: 'C-2041',
        person: 'asha',
        channel: 'call',
        purpose: 'training',
        outcome: 'reached',
        note: 'Wants the reminder module explained again',
      },
    ],
    [
      'interaction.logged',
      {
        account: 'C-2042',
        person: 'ravi',
        channel: 'call',
        purpose: 'training',
        outcome: 'reached',
        note: 'The reminder comes twice',
      },
    ],
    [
      'promise.made',
      {
        promise: 'p-1',
        account: 'C-2042',
        person: 'ravi',
        text: 'Send the corrected invoice',
        by: '2026-11-25T10:00:00Z',
      },
    ],
    ['case.opened', { case: '4812', account: 'C-2041', subject: 'Billed twice' }],
    ['learning.shared', { person: 'asha', kind: 'good', text: 'Send the module list before the training' }],
  );
  await record(
    other,
    ['person.defined', { person: 'x', name: 'Asha Elsewhere', role: 'account_manager' }],
    ['account.described', { account: 'C-2041', name: 'Lakeside Elsewhere' }],
  );
  await findable();
  await findable(other);
});
afterAll(async () => {
  await sql.end();
  await drop();
  await rm(folder, { recursive: true });
});

it.each([
  ['lakesde', ['account: Lakeside Physio']],
  ['43210', ['account: Lakeside Physio']],
  ['098765-432', ['account: Lakeside Physio']],
  ['c-2042', ['account: Müller Zahnärzte']],
  ['mueller koeln', ['account: Müller Zahnärzte']],
  ['sreenivas', ['account: Shrinivas Diagnostics']],
  ['kavita', ['account: Lakeside Physio']],
  ['kavitha@lakeside.example', ['account: Lakeside Physio']],
  ['asha', ['person: Asha Menon']],
  ['reminder', ['talk: Müller Zahnärzte', 'talk: Lakeside Physio']],
  ['reminder twice', ['talk: Müller Zahnärzte']],
  ['corrected invoice', ['promise: Send the corrected invoice']],
  ['billed', ['case: Billed twice']],
  ['4812', ['case: Billed twice']],
  ['module list', ['learning: Send the module list before the training']],
  ['elsewhere', []],
  ['reminder hubli', []],
])('%j finds %j', async (query, wanted) => {
  expect(await titles(query)).toEqual(wanted);
});

it('keeps to what the one who asks may see', async () => {
  const asha = [idOf(tenant, 'person', 'asha')];
  expect(await titles('reminder', asha)).toEqual(['talk: Lakeside Physio']);
  expect(await titles('zahn', asha)).toEqual([]);
  expect(await titles('invoice', asha)).toEqual([]);
  expect(await titles('lakeside', null, other)).toEqual(['account: Lakeside Elsewhere']);
});

it('says by what a thing was found', async () => {
  const [group] = await inTenant(sql, tenant, (tx) =>
    find(tx, tenant, 'kavita', { kinds, scope: null, from: 0, count: 5, now }),
  );
  const { said } = group!.items[0]!;
  expect(said!.marks.map(([from, to]) => said!.text.slice(from, to))).toEqual(['Kavitha']);
});

it('follows what is described anew and what is taken back', async () => {
  await record(tenant, ['account.described', { account: 'C-2043', name: 'Sunrise Diagnostics' }]);
  const [talk] = await record(tenant, [
    'interaction.logged',
    {
      account: 'C-2041',
      person: 'asha',
      channel: 'call',
      purpose: 'training',
      outcome: 'reached',
      note: 'A zebra in the waiting room',
    },
  ]);
  expect(await titles('zebra')).toEqual([]);
  await findable();
  expect(await titles('sunrise')).toEqual(['account: Sunrise Diagnostics']);
  expect(await titles('shrinivas')).toEqual([]);
  expect(await titles('zebra')).toEqual(['talk: Lakeside Physio']);
  await record(tenant, ['fact.withdrawn', { fact: talk, account: 'C-2041', reason: 'Wrong' }]);
  expect(await titles('zebra')).toEqual([]);
});

it('is made anew from the ledger, and two workers at once take each word up once', async () => {
  const lists = () =>
    inTenant(sql, tenant, (tx) => tx`select kind, word, part, many from search_posting order by 1, 2, 3`);
  const words = () =>
    inTenant(sql, tenant, (tx) => tx`select count(*)::int as n, sum(many)::int as many from search_posting`);
  const [before] = await words();
  await forgetWords(sql, tenant);
  expect(await titles('lakeside')).toEqual([]);
  await Promise.all([takeUpWords(sql, tenant), takeUpWords(sql, tenant)]);
  await takeUpWords(sql, tenant);
  const [after] = await words();
  expect(after!['n']).toBeLessThanOrEqual(before!['n'] as number);
  expect((await lists()).every((row) => (row['many'] as number) >= 1)).toBe(true);
  expect(await titles('lakesde')).toEqual(['account: Lakeside Physio']);
  const once = await lists();
  await takeUpWords(sql, tenant);
  expect(await lists()).toEqual(once);
});
