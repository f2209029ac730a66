import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { connect, type Sql, type Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../../tests/database.ts';
import { createOrganisationRow } from '../organisation/index.ts';
import { checkRun, createRun, executeRun, importFile, kindByKey, refusedFile, type IntakeTools } from './index.ts';
import { moveRun } from './store.ts';

const tenants = { a: '01890000-0000-7000-8000-00000000000a', b: '01890000-0000-7000-8000-00000000000b' };
const { a: tenant } = tenants;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let sql: Sql;
let folder: string;
let tools: IntakeTools;

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 4 });
  folder = mkdtempSync(join(tmpdir(), 'kept-intake-'));
  const now = (): number => Date.now();
  const record = (to: string, facts: NewFact[]) => recordFacts(sql, ledger, to, facts, now());
  tools = { sql, record, types: ledger.types, dataFolder: folder, now };
  const pack = await readShippedPack('desk');
  for (const each of Object.values(tenants))
    await inTenant(sql, each, (tx) =>
      createOrganisationRow(
        tx,
        { tenant: each, name: 'Test', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' },
        pack,
      ),
    );
});

afterAll(async () => {
  await sql.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

const imported = (name: string, kind: string, lines: readonly string[], source?: string) =>
  importFile(tools, tenant, { path: file(name, lines), kind: kindByKey.get(kind)! }, { source });

const count = async (table: string, to = tenant): Promise<number> => {
  const [row] = await inTenant(sql, to, (tx: Tx) => tx<{ n: number }[]>`select count(*) as n from ${tx(table)}`);
  return row!.n;
};

const accountsOf = (numbers: readonly number[]) => [
  'account_id,name,tier,phone,opened_on',
  ...numbers.map((n) => `C-${n},Clinic ${n},B,+9198450${String(10_000 + n)},2024-01-0${(n % 9) + 1}`),
];

const usageOf = (rows: number, bad: number): string[] => [
  'account_id,reading_on,metric,value',
  ...Array.from({ length: rows }, (_, i) => {
    const account = `C-${i % 200}`;
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(i / 200))).toISOString().slice(0, 10);
    // The bad ones are spread over the file and wrong in turn: no such account, no such day, no number, no metric.
    const nth =
      Math.floor((i * bad) / rows) !== Math.floor(((i - 1) * bad) / rows) ? Math.floor((i * bad) / rows) % 4 : -1;
    if (nth === 0) return `C-none,${day},bookings,3`;
    if (nth === 1) return `${account},2024-02-31,bookings,3`;
    if (nth === 2) return `${account},${day},bookings,many`;
    if (nth === 3) return `${account},${day},,3`;
    return `${account},${day},bookings,${i % 20}`;
  }),
];

it('lands the good rows once and gives the bad ones back, and a second time brings nothing', async () => {
  await imported('accounts.csv', 'accounts', accountsOf(Array.from({ length: 200 }, (_, n) => n)));
  const lines = usageOf(100_000, 137);
  const before = await count('fact');
  const first = await imported('usage.csv', 'usage', lines, 'import:usage');
  expect(first).toMatchObject({ state: 'done', read: 100_000, recorded: 99_863, duplicate: 0, refused: 137 });
  expect(await count('fact')).toBe(before + 99_863);
  const back = (await textOf(await refusedFile(tools, tenant, first))).trim().split('\r\n');
  expect(back).toHaveLength(138);
  expect(back[0]).toBe('Kept: reason,Kept: line,account_id,reading_on,metric,value');
  expect(back[1]).toMatch(/There is no account ""C-none""/);
  const again = await imported('usage-again.csv', 'usage', lines, 'import:usage');
  expect(again).toMatchObject({ state: 'done', read: 100_000, recorded: 0, duplicate: 99_863, refused: 137 });
  expect(await count('fact')).toBe(before + 99_863);
});

it('reads the corrected error file like the first one', async () => {
  const run = await imported('wrong.csv', 'usage', [
    'account_id,reading_on,metric,value',
    'C-1,2025-01-01,visits,"1,2,3x"',
  ]);
  const back = await textOf(await refusedFile(tools, tenant, run));
  const path = join(folder, 'corrected.csv');
  writeFileSync(path, back.replace(/"1,2,3x"\r\n$/, '123\r\n'));
  const corrected = await importFile(tools, tenant, { path, kind: kindByKey.get('usage')! });
  expect(corrected).toMatchObject({ state: 'done', read: 1, recorded: 1, refused: 0 });
});

it('says beforehand what would happen, and writes nothing', async () => {
  const lines = [
    'account_id,reading_on,metric,value',
    'C-1,2026-02-01,bookings,4',
    'C-1,2026-02-01,bookings,4',
    'C-2,2024-01-01,bookings,2',
    'C-none,2026-02-01,bookings,4',
    'C-nobody,2026-02-01,bookings,4',
    'C-3,2026-02-01,bookings,-4',
  ];
  const { run } = await createRun(tools, {
    tenant,
    fileName: 'usage.csv',
    content: file('check.csv', lines),
    source: 'import:usage',
    by: null,
  });
  const before = await count('fact');
  const found = await checkRun(tools, tenant, run);
  expect(found).toMatchObject({ rows: 6, wouldLand: 1, duplicate: 2, refused: 3, complete: true });
  expect(found.groups.map(({ count: n, lines: at }) => [n, at])).toEqual([
    [2, [5, 6]],
    [1, [7]],
  ]);
  expect(await count('fact')).toBe(before);
  expect(await checkRun(tools, tenant, run, { rows: 2 })).toMatchObject({ rows: 2, complete: false });
});

/** Runs a file with a write path that dies after some batches, then goes on with a sound one. */
const interrupted = async (name: string, lines: string[], kind: string, after: number, written: boolean) => {
  const { run } = await createRun(tools, {
    tenant,
    fileName: name,
    content: file(name, lines),
    kind,
    source: `crash:${name}`,
    by: null,
  });
  await inTenant(sql, tenant, (tx) => moveRun(tx, tenant, run.id, ['uploaded'], 'running', tools.now()));
  let batches = 0;
  const dying: IntakeTools = {
    ...tools,
    record: async (to, facts) => {
      if (batches++ < after) return tools.record(to, facts);
      // The worst moment: the facts are in, and nobody has noted it.
      if (written) await tools.record(to, facts);
      throw new Error('the process died');
    },
  };
  const failed = await executeRun(dying, tenant, run.id);
  expect(failed).toMatchObject({ state: 'failed', problem: 'the process died' });
  await inTenant(sql, tenant, (tx) => moveRun(tx, tenant, run.id, ['failed'], 'running', tools.now()));
  return (await executeRun(tools, tenant, run.id))!;
};

it.each([false, true])(
  'goes on from its checkpoint after a crash, and counts every row once (batch written: %s)',
  async (written) => {
    const lines = usageOf(7_000, 21).map((line) => line.replaceAll('bookings', `crash-${written}`));
    const done = await interrupted(`crash-${written}.csv`, lines, 'usage', 2, written);
    expect(done).toMatchObject({ state: 'done', read: 7_000, recorded: 6_979, duplicate: 0, refused: 21 });
    const back = (await textOf(await refusedFile(tools, tenant, done))).trim().split('\r\n');
    expect(back).toHaveLength(22);
  },
);

it('stops where it is cancelled, keeps what landed, and goes on when asked', async () => {
  const lines = usageOf(7_000, 0).map((line) => line.replaceAll('bookings', 'cancelled'));
  const { run } = await createRun(tools, {
    tenant,
    fileName: 'cancel.csv',
    content: file('cancel.csv', lines),
    kind: 'usage',
    by: null,
  });
  await inTenant(sql, tenant, (tx) => moveRun(tx, tenant, run.id, ['uploaded'], 'running', tools.now()));
  let batches = 0;
  const cancelling: IntakeTools = {
    ...tools,
    record: async (to, facts) => {
      if (++batches === 2)
        await inTenant(sql, tenant, (tx) => moveRun(tx, tenant, run.id, ['running'], 'cancelled', tools.now()));
      return tools.record(to, facts);
    },
  };
  expect(await executeRun(cancelling, tenant, run.id)).toMatchObject({ state: 'cancelled', read: 2_000 });
  expect(await executeRun(tools, tenant, run.id)).toBeNull();
  await inTenant(sql, tenant, (tx) => moveRun(tx, tenant, run.id, ['cancelled'], 'running', tools.now()));
  expect(await executeRun(tools, tenant, run.id)).toMatchObject({
    state: 'done',
    read: 7_000,
    recorded: 7_000,
    duplicate: 0,
  });
});

it('takes a change as a change, a change back too, and two words about one thing in a file not at all', async () => {
  const row = (name: string) => ['account_id,name', `X-1,${name}`];
  const nameNow = async () =>
    (await inTenant(sql, tenant, (tx) => tx<{ name: string }[]>`select name from account where key = 'X-1'`))[0]!.name;
  expect(await imported('x1.csv', 'accounts', row('One'))).toMatchObject({ recorded: 1 });
  expect(await imported('x2.csv', 'accounts', row('One'))).toMatchObject({ recorded: 0, duplicate: 1 });
  expect(await imported('x3.csv', 'accounts', row('Two'))).toMatchObject({ recorded: 1 });
  expect(await imported('x4.csv', 'accounts', row('One'))).toMatchObject({ recorded: 1 });
  expect(await nameNow()).toBe('One');
  const twice = await imported('x5.csv', 'accounts', [...row('One'), 'X-1,Three', 'X-1,One']);
  expect(twice).toMatchObject({ recorded: 0, duplicate: 2, refused: 1 });
  expect(await nameNow()).toBe('One');
});

it('marks a customer’s first payment, however often the file comes', async () => {
  await imported('q.csv', 'accounts', ['account_id,name', 'Q-1,Quay Clinic']);
  const subs = await imported('subs.csv', 'subscriptions', [
    'subscription_id,account_id,product,plan,amount,currency,term_months,starts_on,ends_on,previous_subscription_id',
    'S-1,Q-1,book,yearly,1000,INR,12,2024-01-01,2024-12-31,',
    'S-2,Q-1,book,yearly,1200,INR,12,2025-01-01,2025-12-31,S-1',
  ]);
  expect(subs).toMatchObject({ state: 'done', recorded: 2 });
  const lines = [
    'payment_id,account_id,subscription_id,amount,currency,realised_at',
    'P-2,Q-1,S-2,"1,200",INR,2025-01-02',
    'P-1,Q-1,S-1,"₹1,000",INR,2024-01-02T10:00:00+05:30',
    'P-3,Q-1,S-1,10,INR,2024-02-02',
  ];
  expect(await imported('pay.csv', 'payments', lines)).toMatchObject({ recorded: 3, refused: 0 });
  expect(await imported('pay2.csv', 'payments', lines)).toMatchObject({ recorded: 0, duplicate: 3, notices: [] });
  const rows = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ key: string; first: boolean; amount: number }[]>`
    select key, first, amount from payment where account_id = (select id from account where key = 'Q-1') order by key`,
  );
  expect(rows.map((row) => [row.key, row.first, row.amount])).toEqual([
    ['P-1', true, 1000],
    ['P-2', false, 1200],
    ['P-3', false, 10],
  ]);
});
