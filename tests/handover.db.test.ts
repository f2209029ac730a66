import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { changeHands } from '../app/settle-by-time.ts';
import { may, type Role, view } from '../catalogue/permissions.ts';
import { createOrganisationRow, openContext } from '../modules/organisation/index.ts';
import { handOverAccounts } from '../modules/portfolio/actions/give.ts';
import { answerHandover } from '../modules/portfolio/actions/answer.ts';
import type { Fate } from '../modules/portfolio/handover/choice.ts';
import { handedTo, linesOf } from '../modules/portfolio/handover/lines.ts';
import { takeBackHandover } from '../modules/portfolio/actions/take-back.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const ist = (text: string) => Date.parse(`${text}:00+05:30`);
const clock = { now: ist('2026-11-16T10:00') };
let sql: Sql;
let app: App;
let drop: () => Promise<void>;

const person = (key: string) => idOf(tenant, 'person', key);
const account = (key: string) => idOf(tenant, 'account', key);
const caller = (key: string, role: Role): Caller => ({
  ...{ tenant, person: person(key), user: key, role, name: key, zone: 'Asia/Kolkata' },
  ...{ permissions: may[role], view: view[role], via: 'session', credential: 'test' },
});
const lena = caller('lena', 'lead');
const ben = caller('ben', 'account_manager');

let nth = 0;
const fact = (type: string, at: string, payload: Record<string, unknown>): NewFact => ({
  ...{ type, happenedAt: ist(at), source: 'test', externalId: `f${nth++}`, channel: 'api', actor: null },
  payload,
});
const promised = (key: string, by: string): NewFact =>
  fact('promise.made', '2026-11-14T10:00', {
    ...{ promise: `p-${key}`, account: key, person: 'asha', text: `Send the invoice to ${key}` },
    by: new Date(ist(by)).toISOString(),
  });
const keys = ['c1', 'c2', 'c3'];
const history: NewFact[] = [
  fact('team.defined', '2026-01-01T09:00', { team: 'south', name: 'South', lead: 'lena' }),
  ...['lena', 'asha', 'ben', 'nora'].map((key) =>
    fact('person.defined', '2026-01-01T09:00', {
      ...{ person: key, name: key, role: key === 'lena' ? 'lead' : 'account_manager' },
      ...(key === 'nora' ? {} : { team: 'south' }),
    }),
  ),
  ...[...keys, 'far'].flatMap((key) => [
    fact('account.described', '2026-01-01T10:00', { account: key, name: key, products: ['book'] }),
    fact('account.assigned', '2026-01-01T10:00', { account: key, person: key === 'far' ? 'nora' : 'asha' }),
  ]),
  ...keys.map((key) => promised(key, '2026-11-20T17:00')),
  fact('interaction.logged', '2026-11-13T11:00', {
    ...{ account: 'c1', person: 'asha', channel: 'call', purpose: 'training', outcome: 'reached' },
    next: { at: '2026-11-18T11:00:00+05:30' },
  }),
];

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  app = { sql, now: () => clock.now, recorder: createRecorder(sql, ledger, () => clock.now) } as unknown as App;
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  for (const result of await app.recorder.record(tenant, history)) expect(result).toMatchObject({ status: 'recorded' });
});
afterAll(async () => {
  await sql.end();
  await drop();
});

/** Who owes what is open or was: by account and rule. */
const owners = (): Promise<Record<string, string>> =>
  inTenant(sql, tenant, async (tx) => {
    const rows = await tx<{ what: string; who: string }[]>`
      select a.key || ' ' || c.rule as what,
        case when c.state in ('open', 'paused') then p.key else c.state end as who
      from commitment c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
      left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id where c.tenant_id = ${tenant}`;
    return Object.fromEntries(rows.map(({ what, who }) => [what, who]));
  });
const holders = (): Promise<Record<string, string>> =>
  inTenant(sql, tenant, async (tx) => {
    const rows = await tx<{ key: string; who: string }[]>`
      select a.key, p.key as who from account a left join person p on p.tenant_id = a.tenant_id and p.id = a.owner_id
      where a.tenant_id = ${tenant} order by a.key`;
    return Object.fromEntries(rows.map(({ key, who }) => [key, who]));
  });
const promiseOf = (key: string): Promise<string> =>
  inTenant(sql, tenant, async (tx) => {
    const [row] = await tx<{ id: string }[]>`
      select id from commitment where tenant_id = ${tenant} and account_id = ${account(key)} and rule = 'promise'`;
    return row!.id;
  });
const give = async (id: string, from: string | null, chosen: Record<string, Fate> = {}, who = keys) =>
  handOverAccounts(app, lena, {
    ...{ id, from, reason: 'Asha takes the new region' },
    to: new Map(who.map((key) => [account(key), person('ben')])),
    fates: new Map(
      await Promise.all(
        Object.entries(chosen).map(
          async ([key, does]) => [await promiseOf(key), { does, reason: 'Paid already' }] as const,
        ),
      ),
    ),
  });
const same = async () => expect((await verifyRebuild(sql, tenant, clock.now)).differences).toEqual([]);

const first = randomUUID();

test('accounts change hands with their promises line by line: one goes, one stays, one is called off', async () => {
  expect(await give(first, null, { c2: 'stays', c3: 'off' })).toEqual({ moved: 3, promises: 2, refused: [] });
  expect(await holders()).toEqual({ c1: 'ben', c2: 'ben', c3: 'ben', far: 'nora' });
  expect(await owners()).toEqual({
    ...{ 'c1 promise': 'ben', 'c1 next-plan': 'ben', 'c2 promise': 'asha', 'c3 promise': 'cancelled' },
  });
  await same();
});

test('sent twice it counts once, and both sides are told once', async () => {
  await give(first, null, { c2: 'stays', c3: 'off' }).catch(() => undefined);
  const told = await inTenant(
    sql,
    tenant,
    (tx) => tx`select p.key, n.text from notice n join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
      where n.tenant_id = ${tenant} order by p.key`,
  );
  expect(told).toMatchObject([{ key: 'asha' }, { key: 'ben', text: expect.stringContaining('3 accounts') }]);
});

test('the new holder accepts some and asks one back; the lead gives that one back, its promise with it', async () => {
  const answer = { id: randomUUID(), handover: first, answer: 'accepted' as const, reason: '' };
  expect(await answerHandover(app, ben, { ...answer, accounts: [account('c1'), account('c3')] })).toBe(2);
  const back = { ...answer, id: randomUUID(), accounts: [account('c2')], answer: 'asked-back' as const };
  await answerHandover(app, ben, { ...back, reason: 'She knows the owner' });
  const lines = await inTenant(sql, tenant, (tx) => handedTo(tx, tenant, person('ben'), 0, clock.now));
  expect(lines.map((line) => [line.account.name, line.from?.name, line.answer])).toEqual([
    ['c1', 'asha', 'accepted'],
    ['c2', 'asha', 'asked-back'],
    ['c3', 'asha', 'accepted'],
  ]);
  clock.now += 60_000;
  await takeBackHandover(app, lena, { handover: first, accounts: [account('c2')], reason: 'Asked back' });
  expect(await holders()).toMatchObject({ c1: 'ben', c2: 'asha', c3: 'ben' });
  await same();
});

test('taken back whole, everything is as it was', async () => {
  clock.now += 60_000;
  await takeBackHandover(app, lena, { handover: first, accounts: null, reason: 'Changed my mind' });
  expect(await holders()).toMatchObject({ c1: 'asha', c2: 'asha', c3: 'asha' });
  expect(await owners()).toMatchObject({ 'c1 promise': 'asha', 'c2 promise': 'asha', 'c3 promise': 'asha' });
  expect(await inTenant(sql, tenant, (tx) => linesOf(tx, tenant, first, clock.now))).toEqual([]);
  await same();
});

test('from a later day: until then nothing moves, then the account goes, and what is due before stays', async () => {
  clock.now += 60_000;
  const later = randomUUID();
  await give(later, '2026-11-19', {}, ['c1']);
  expect(await holders()).toMatchObject({ c1: 'asha' });
  expect(await owners()).toMatchObject({ 'c1 promise': 'asha', 'c1 next-plan': 'asha' });
  clock.now = ist('2026-11-19T00:01');
  await inTenant(sql, tenant, async (tx) =>
    changeHands({ tx, tenant, now: clock.now, context: await openContext(tx, tenant) }),
  );
  expect(await holders()).toMatchObject({ c1: 'ben' });
  expect(await owners()).toMatchObject({ 'c1 promise': 'ben', 'c1 next-plan': 'ben' });
  await give(randomUUID(), '2026-11-21', {}, ['c2']);
  clock.now = ist('2026-11-21T00:01');
  await inTenant(sql, tenant, async (tx) =>
    changeHands({ tx, tenant, now: clock.now, context: await openContext(tx, tenant) }),
  );
  expect(await holders()).toMatchObject({ c2: 'ben' });
  expect(await owners()).toMatchObject({ 'c2 promise': 'asha' });
  await same();
});

test('nobody disposes of what is not theirs, and the past stays as it was', async () => {
  await expect(give(randomUUID(), null, {}, ['far'])).rejects.toMatchObject({ status: 404 });
  await expect(give(randomUUID(), '2026-11-01')).rejects.toMatchObject({ status: 422 });
  const nora = caller('nora', 'account_manager');
  const answer = {
    id: randomUUID(),
    handover: first,
    accounts: [account('c1')],
    answer: 'accepted' as const,
    reason: '',
  };
  await expect(answerHandover(app, nora, answer)).rejects.toMatchObject({ status: 404 });
});
