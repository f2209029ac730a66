import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { factTypes, ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may, type Role, view } from '../catalogue/permissions.ts';
import { tellAction } from '../modules/actions/actions.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { agreeAction, markCame, moveReview } from '../modules/reviews/actions-meet.ts';
import { lesson, note, prepare, takeBackNote } from '../modules/reviews/actions-prepare.ts';
import { markStudy, tellStudy } from '../modules/reviews/actions-studies.ts';
import { readPack } from '../modules/reviews/read-pack.ts';
import { inReview } from '../modules/reviews/read-room.ts';
import { readStudies } from '../modules/reviews/read-studies.ts';
import { readPrepared } from '../modules/reviews/store.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import type { Caller } from '../platform/http/caller.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const ist = (date: string, time = '11:00') => Date.parse(`2026-${date}T${time}:00+05:30`);
const clock = { now: ist('11-20', '16:30') };
const review = (period: string) => ({ team: idOf(tenant, 'team', 'south'), ritual: 'weekly-review', period });
const key = review('2026-W47');
const person = (name: string) => idOf(tenant, 'person', name);
let sql: Sql;
let app: App;
let drop: () => Promise<void>;

const caller = (name: string, role: Role): Caller => ({
  ...{ tenant, person: person(name), user: name, role, name, zone: 'Asia/Kolkata' },
  ...{ permissions: may[role], view: view[role], via: 'session', credential: 'test' },
});
const lena = caller('lena', 'lead');
const asha = caller('asha', 'account_manager');
const ben = caller('ben', 'account_manager');

let count = 0;
const record = async (type: string, happenedAt: number, payload: Record<string, unknown>): Promise<void> => {
  const [result] = await app.recorder.record(tenant, [
    { type, happenedAt, source: 'test', externalId: `${count++}`, channel: 'import', actor: null, payload },
  ]);
  expect(result, JSON.stringify(result)).toMatchObject({ status: 'recorded' });
};
const talk = (of: string, at: number, happiness = 4) =>
  record('interaction.logged', at, {
    ...{ account: of, person: 'asha', channel: 'call', purpose: 'intervention', outcome: 'reached', happiness },
  });
const pack = (who: string | undefined = 'asha', of = key, as = lena) =>
  inReview(app, as, of, (tx, room) => readPack(tx, room, who && person(who)));

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  const now = () => clock.now++;
  app = { sql, now, recorder: createRecorder(sql, ledger, now), factTypes } as unknown as App;
  const shipped = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, shipped),
  );
  const long = ist('06-01');
  await record('team.defined', long, { team: 'south', name: 'South', lead: 'lena' });
  for (const name of ['lena', 'asha', 'ben'])
    await record('person.defined', long, {
      ...{ person: name, name, team: 'south', role: name === 'lena' ? 'lead' : 'account_manager' },
    });
  for (const name of ['orchid', 'nandi', 'lotus', 'plain']) {
    await record('account.described', long, { account: name, name });
    await record('account.assigned', long, { account: name, person: 'asha' });
    await record('usage.read', long, { account: name, metric: 'bookings', value: name === 'nandi' ? 1 : 20 });
  }
  // Orchid was unhappy and renewed; Nandi came from low to high after a talk; Lotus had an urgent case; Plain only renewed.
  await talk('orchid', ist('11-05'), 1);
  for (const name of ['orchid', 'plain']) {
    const term = { account: name, product: 'book', plan: 'yearly', amount: 48_000, currency: 'INR', term_months: 12 };
    await record('subscription.started', ist('06-02'), {
      ...{ ...term, subscription: `${name}-1`, starts_on: '2025-11-21', ends_on: '2026-11-20' },
    });
    await record('subscription.started', ist('11-18'), {
      ...{ ...term, subscription: `${name}-2`, previous: `${name}-1`, starts_on: '2026-11-21', ends_on: '2027-11-20' },
    });
  }
  await talk('nandi', ist('11-12'));
  await record('usage.read', ist('11-17'), { account: 'nandi', metric: 'bookings', value: 25 });
  await record('case.opened', ist('11-16'), {
    ...{ case: 'k1', account: 'lotus', subject: 'Billed twice', channel: 'call', priority: 'high', person: 'asha' },
  });
  await record('case.resolved', ist('11-17'), { case: 'k1', account: 'lotus', resolution: 'Returned' });
});
afterAll(async () => {
  await sql.end();
  await drop();
});

it('picks the cases that went well, with what made them hard; one that was told is not picked again', async () => {
  const { successes } = await pack();
  expect(successes.map(({ kind, account: { name } }) => [kind, name])).toEqual([
    ['renewed-at-risk', 'orchid'],
    ['low-to-high', 'nandi'],
    ['hard-case', 'lotus'],
  ]);
  expect(successes[0]).toMatchObject({ unhappy: true, irate: false, amount: 48_000 });
  expect((await pack('ben')).successes).toEqual([]);
  const [first] = successes;
  const study = randomUUID();
  await tellStudy(app, asha, {
    ...{ id: study, kind: 'renewed-at-risk', about: first!.about, account: first!.account.id },
    ...{ title: 'Renewed after all', done: 'Went through every bill', learnt: 'Bring the bookings first' },
  });
  const after = await pack();
  expect(after.successes.map(({ account: { name } }) => name)).toEqual(['nandi', 'lotus']);
  expect(after.studies).toMatchObject([{ title: 'Renewed after all', model: false, account: { name: 'orchid' } }]);
  await markStudy(app, lena, study, { id: randomUUID(), model: true });
  const models = await inTenant(sql, tenant, (tx) =>
    readStudies(tx, tenant, { model: true, words: ['bill'], limit: 5 }),
  );
  expect(models).toMatchObject([{ study, model: true }]);
});

it('everybody prepares and writes in the own part, the lead in all; a note can be taken back', async () => {
  await prepare(app, asha, key, { id: randomUUID(), prepared: true });
  const prepared = () => inTenant(sql, tenant, (tx) => readPrepared(tx, tenant, key));
  expect([...(await prepared()).keys()]).toEqual([asha.person]);
  await prepare(app, asha, key, { id: randomUUID(), prepared: false });
  expect((await prepared()).size).toBe(0);
  const comment = { id: randomUUID(), about: 'figure', measure: 'churn_percent', text: 'Nobody left' } as const;
  await note(app, asha, key, { ...comment, person: asha.person! });
  await expect(note(app, ben, key, { ...comment, person: asha.person! })).rejects.toThrow('your own part');
  await expect(
    note(app, asha, key, { ...comment, person: asha.person!, measure: 'projects_on_time_percent' }),
  ).rejects.toThrow('figure in this review');
  const [noted] = (await pack()).notes;
  expect(noted).toMatchObject({ text: 'Nobody left', by: { name: 'asha' } });
  await expect(takeBackNote(app, ben, key, noted!.id)).rejects.toThrow('no such note');
  await takeBackNote(app, asha, key, noted!.id);
  expect((await pack()).notes).toEqual([]);
  await lesson(app, asha, key, { id: randomUUID(), person: asha.person!, kind: 'good', text: 'Call before noon' });
  expect((await pack()).learnings).toMatchObject([{ text: 'Call before noon' }]);
});

it('an action comes up again until it is done, with how often it was carried on', async () => {
  const action = randomUUID();
  const by = '2026-11-24T17:00:00+05:30';
  await agreeAction(app, lena, key, { id: action, owner: asha.person!, text: 'Train the front desk', by });
  await expect(
    agreeAction(app, asha, key, { id: randomUUID(), owner: ben.person!, text: 'Not mine to give', by }),
  ).rejects.toThrow('your own part');
  clock.now = ist('11-27', '16:30');
  const next = review('2026-W48');
  const open = async () => (await pack('asha', next)).actions.map(({ state, carried }) => [state, carried]);
  expect(await open()).toEqual([['open', 0]]);
  for (const [n, day] of ['12-04', '12-11'].entries()) {
    const word = { id: randomUUID(), say: 'carried', by: `2026-${day}T17:00:00+05:30` } as const;
    await tellAction(app, asha, action, word);
    expect(await open()).toEqual([['open', n + 1]]);
  }
  await expect(tellAction(app, ben, action, { id: randomUUID(), say: 'done' })).rejects.toThrow('no such action');
  await tellAction(app, asha, action, { id: randomUUID(), say: 'done', note: 'All four' });
  expect(await open()).toEqual([['done', 2]]);
  // Kept or broken is judged against the first date, however often it was moved.
  const [commitment] = await inTenant(
    sql,
    tenant,
    (tx) => tx`select outcome, moves from commitment where tenant_id = ${tenant} and programme = 'actions'`,
  );
  expect(commitment).toMatchObject({ outcome: 'broken', moves: 2 });
  await expect(tellAction(app, asha, action, { id: randomUUID(), say: 'dropped', reason: 'No' })).rejects.toThrow(
    'done already',
  );
});

it('the stage goes from one to the next who is there; only the lead moves it', async () => {
  const ground = { do: 'start' } as const;
  await expect(moveReview(app, asha, key, ground)).rejects.toThrow('Only the lead');
  await markCame(app, lena, key, [person('asha')], 'excused');
  const { stage, came } = await moveReview(app, lena, key, ground);
  expect(came).toEqual({ [person('asha')]: 'excused' });
  expect(stage.onStage).toBe(person('ben'));
  expect((await moveReview(app, lena, key, { do: 'end' })).stage.endedAt).not.toBeNull();
});
