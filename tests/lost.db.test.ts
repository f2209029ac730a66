import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may, type Role, view } from '../catalogue/permissions.ts';
import { readActions } from '../modules/actions/index.ts';
import { analyse } from '../modules/lost/actions.ts';
import { readLosses } from '../modules/lost/read-losses.ts';
import { readSigns } from '../modules/lost/read-signs.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import type { Caller } from '../platform/http/caller.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const DAY = 86_400_000;
const now = Date.parse('2026-11-20T16:30:00+05:30');
const ago = (days: number) => now - days * DAY;
const bands = ['low', 'medium', 'high'];
let sql: Sql;
let app: App;
let drop: () => Promise<void>;

const account = (key: string) => idOf(tenant, 'account', key);
const caller = (person: string, role: Role): Caller => ({
  ...{ tenant, person: idOf(tenant, 'person', person), user: person, role, name: person, zone: 'Asia/Kolkata' },
  ...{ permissions: may[role], view: view[role], via: 'session', credential: 'test' },
});
const asha = caller('asha', 'account_manager');

let count = 0;
const record = async (type: string, happenedAt: number, payload: Record<string, unknown>): Promise<void> => {
  const [result] = await app.recorder.record(tenant, [
    { type, happenedAt, source: 'test', externalId: `${count++}`, channel: 'import', actor: null, payload },
  ]);
  expect(result, JSON.stringify(result)).toMatchObject({ status: 'recorded' });
};
const talk = (key: string, days: number, happiness = 4) =>
  record('interaction.logged', ago(days), {
    ...{ account: key, person: 'asha', channel: 'call', purpose: 'intervention', outcome: 'reached', happiness },
  });
const losses = (who: Caller = asha) =>
  inTenant(sql, tenant, (tx) =>
    readLosses(tx, tenant, { from: ago(90), to: now, people: who.person ? [who.person] : null, limit: 50 }),
  );

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  // Every look at the clock is a moment later: of two words about one thing the later one counts.
  let ticks = 0;
  const clock = () => now + ticks++;
  app = { sql, now: clock, recorder: createRecorder(sql, ledger, clock) } as unknown as App;
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  await record('team.defined', ago(400), { team: 'south', name: 'South' });
  for (const person of ['asha', 'ben'])
    await record('person.defined', ago(400), { person, name: person, role: 'account_manager', team: 'south' });
  for (const [key, person] of [
    ['orchid', 'ben'],
    ['nandi', 'asha'],
    ['lotus', 'asha'],
  ] as const) {
    await record('account.described', ago(400), { account: key, name: key });
    await record('account.assigned', ago(400), { account: key, person });
    await record('usage.read', ago(390), { account: key, metric: 'bookings', value: 20 });
  }
  // Orchid: handed over, its use fell, unhappy once, then nobody talked to it for 60 days until it left.
  await record('account.assigned', ago(150), { account: 'orchid', person: 'asha' });
  await record('usage.read', ago(120), { account: 'orchid', metric: 'bookings', value: 3 });
  for (const days of [185, 160, 130, 100]) await talk('orchid', days);
  await talk('orchid', 70, 2);
  await record('account.lost', ago(10), { account: 'orchid', reason: 'Too dear' });
  // Nandi was irate and is calm again; Lotus was talked to every month and stays.
  await record('account.staged', ago(20), { account: 'nandi', stage: 'irate', reason: 'Billed twice' });
  await record('account.staged', ago(5), { account: 'nandi', stage: 'live' });
  for (const days of [178, 150, 120, 90, 60, 30, 5]) await talk('lotus', days);
});
afterAll(async () => {
  await sql.end();
  await drop();
});

it('lists who left and who became irate, with who held them then and how they are now', async () => {
  const found = await losses();
  expect(
    found.map(({ account: { name }, kind, now: is, holder, said }) => [name, kind, is, holder?.name, said]),
  ).toEqual([
    ['orchid', 'lost', 'lost', 'asha', 'Too dear'],
    ['nandi', 'irate', 'live', 'asha', null],
  ]);
  expect(await losses(caller('ben', 'account_manager'))).toEqual([]);
});

it('sees the signs before it, and when each was first there', async () => {
  const [orchid, lotus] = await inTenant(sql, tenant, (tx) =>
    readSigns(
      tx,
      tenant,
      [
        { account: account('orchid'), until: ago(10) },
        { account: account('lotus'), until: now },
      ],
      bands,
    ),
  );
  const early = (sign: string) => {
    const found = orchid!.signs.find((each) => each.sign === sign);
    return found && [Math.round((ago(10) - found.firstAt) / DAY), found.count];
  };
  expect(early('band-fell')).toEqual([110, 1]);
  expect(early('unhappy')).toEqual([60, 1]);
  expect(early('owner-changed')).toEqual([140, 1]);
  expect(early('no-talk')).toEqual([15, 1]);
  expect(early('was-irate')).toBeUndefined();
  expect(lotus!.signs).toEqual([]);
});

it('an analysis has a reason of the pack; its lesson is shared once, its plan is an action with a clock', async () => {
  const form = {
    reason: 'price',
    text: 'Nobody showed what it brings.',
    lesson: 'Show the bookings before the price.',
  };
  await expect(analyse(app, asha, account('orchid'), { id: randomUUID(), ...form, reason: 'weather' })).rejects.toThrow(
    'no such reason',
  );
  await expect(analyse(app, asha, account('lotus'), { id: randomUUID(), ...form })).rejects.toThrow('no such');
  const by = new Date(now + 7 * DAY).toISOString();
  const plan = { owner: asha.person!, text: 'A month for free', by };
  await analyse(app, asha, account('orchid'), { id: randomUUID(), ...form, winBack: true, plan });
  await analyse(app, asha, account('orchid'), { id: randomUUID(), ...form, reason: 'no-use' });
  const [orchid] = await losses();
  expect(orchid!.analysis).toMatchObject({ reason: 'no-use', lesson: form.lesson, winBack: null });
  const [learnt, actions, clocks] = await inTenant(sql, tenant, async (tx) => [
    await tx`select text from learning where tenant_id = ${tenant}`,
    await readActions(tx, tenant, { account: account('orchid') }),
    await tx`select state from commitment where tenant_id = ${tenant} and programme = 'actions'`,
  ]);
  expect(learnt).toMatchObject([{ text: form.lesson }]);
  expect(actions).toMatchObject([
    { kind: 'win-back', text: 'A month for free', state: 'open', owner: { name: 'asha' } },
  ]);
  expect(clocks).toMatchObject([{ state: 'open' }]);
});
