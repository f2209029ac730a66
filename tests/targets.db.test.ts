import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { verifyRebuild } from '../app/cli/verify-rebuild.ts';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may, type Role, view } from '../catalogue/permissions.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import { targetRoutes } from '../modules/targets/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import { buildServer } from '../platform/http/server.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const publicUrl = 'https://kept.example.org';
const period = '2026-11';
const measure = 'renewals_made';
const clock = { now: Date.parse('2026-11-20T09:00:00Z') };
const roleOf: Record<string, Role> = {
  meera: 'manager',
  lena: 'lead',
  asha: 'account_manager',
  ben: 'account_manager',
};
const person = (key: string) => idOf(tenant, 'person', key);
const team = (key: string) => idOf(tenant, 'team', key);
let sql: Sql;
let server: FastifyInstance;
let close: () => Promise<void>;

const callerOf = (key: string) => ({
  ...{ tenant, person: person(key), user: key, role: roleOf[key], name: key, zone: 'UTC' },
  ...{ permissions: may[roleOf[key]!], view: view[roleOf[key]!], via: 'session', credential: 'c' },
});

const fact = (type: string, key: string, payload: Record<string, unknown>): NewFact => ({
  ...{ type, externalId: `${type}/${key}`, payload, source: 'test', channel: 'import', actor: null },
  happenedAt: Date.parse('2026-01-05T09:00:00Z'),
});

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 4 });
  const owner = connect(database.url, { max: 1, as: 'owner' });
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'T', zone: 'UTC', locale: 'en-IN', currency: 'INR' }, pack),
  );
  const now = () => (clock.now += 1_000);
  const recorder = createRecorder(sql, ledger, now);
  const results = await recorder.record(tenant, [
    fact('person.defined', 'meera', { person: 'meera', name: 'Meera', role: 'manager' }),
    fact('person.defined', 'lena', { person: 'lena', name: 'Lena', role: 'lead', reports_to: 'meera' }),
    fact('team.defined', 'desk', { team: 'desk', name: 'Desk', lead: 'meera' }),
    fact('team.defined', 'south', { team: 'south', name: 'South', lead: 'lena', parent: 'desk' }),
    ...['asha', 'ben'].map((key) =>
      fact('person.defined', key, {
        person: key,
        name: key,
        role: 'account_manager',
        team: 'south',
        reports_to: 'lena',
      }),
    ),
  ]);
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  const app = {
    ...{ sql, owner, now, recorder, settings: { publicUrl, secret: 's'.repeat(32), logLevel: 'silent' } },
    auth: {
      resolveCaller: async (headers: Record<string, string>) => (headers['x-as'] ? callerOf(headers['x-as']) : null),
    },
  } as unknown as App;
  server = await buildServer(app, targetRoutes);
  close = async () => {
    await server.close();
    await Promise.all([sql.end(), owner.end()]);
    await database.drop();
  };
});
afterAll(() => close());

const ask = async (as: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) => {
  const answer = await server.inject({
    ...{ method, url: `/api/v1/targets${path}`, headers: { 'x-as': as, origin: publicUrl } },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
};
const propose = (as: string, subject: string, value: number, note = 'Six fall due early') =>
  ask(as, 'POST', '/proposals', { id: randomUUID(), period, note, cells: [{ measure, subject, value }] });
const answer = (as: string, subject: string, said: object) =>
  ask(as, 'POST', '/answers', { id: randomUUID(), period, answers: [{ measure, subject, ...said }] });
const seen = async (as: string, subject: string) => {
  const { body } = await ask(as, 'GET', `?period=${period}`);
  const of = ({ subject: each }: { subject: string }) => each === subject;
  return { target: body.cells.find(of)?.value ?? null, proposal: body.proposals.find(of) ?? null };
};
const noticesOf = async (key: string): Promise<string[]> => {
  const rows = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ text: string }[]>`select text from notice where person_id = ${person(key)} order by at, id`,
  );
  return rows.map(({ text }) => text);
};

describe('a target that is proposed', () => {
  it('is the own one, waits for whoever is above, and sets nothing yet', async () => {
    expect((await propose('asha', person('ben'), 30)).status).toBe(404);
    expect((await propose('asha', person('asha'), 24)).body).toEqual({ proposed: 1 });
    const { target, proposal } = await seen('lena', person('asha'));
    expect(target).toBeNull();
    expect(proposal).toMatchObject({
      state: 'proposed',
      value: 24,
      by: 'asha',
      note: 'Six fall due early',
      may_answer: true,
    });
    expect((await seen('asha', person('asha'))).proposal.may_answer).toBe(false);
    expect(await noticesOf('lena')).toEqual(['asha proposes a target for November 2026.']);
  });

  it('is given back with a note, proposed anew, and agreed with another figure', async () => {
    expect((await answer('lena', person('asha'), { answer: 'return', note: 'Too low' })).status).toBe(200);
    expect((await seen('asha', person('asha'))).proposal).toMatchObject({ state: 'returned', answer_note: 'Too low' });
    expect((await answer('lena', person('asha'), { answer: 'approve' })).status).toBe(422);
    await propose('asha', person('asha'), 25);
    await answer('lena', person('asha'), { answer: 'approve', value: 26 });
    const { target, proposal } = await seen('asha', person('asha'));
    expect([target, proposal.state, proposal.agreed]).toEqual([26, 'changed', 26]);
    expect(await noticesOf('asha')).toEqual([
      'lena gave back 1 of your targets for November 2026: “Too low”.',
      'lena agreed with another figure to 1 of your targets for November 2026.',
    ]);
  });

  it('tells its history, to those who may see it', async () => {
    const path = `/history?period=${period}&measure=${measure}&subject=${person('asha')}`;
    const { body } = await ask('asha', 'GET', path);
    expect(body.items.map(({ kind, value, by }: Record<string, unknown>) => [kind, value, by])).toEqual([
      ['changed', 26, 'Lena'],
      ['proposed', 25, 'asha'],
      ['returned', null, 'Lena'],
      ['proposed', 24, 'asha'],
    ]);
    expect((await ask('ben', 'GET', path)).status).toBe(404);
  });
});

describe('a team’s target', () => {
  it('is proposed by its lead, agreed by who leads above, and by nobody else', async () => {
    const put = { id: randomUUID(), period, cells: [{ measure, subject: team('south'), value: 60 }] };
    expect((await ask('lena', 'PUT', '', put)).status).toBe(422);
    expect((await propose('lena', team('south'), 50)).status).toBe(200);
    expect((await answer('lena', team('south'), { answer: 'approve' })).status).toBe(422);
    expect(await noticesOf('meera')).toEqual(['lena proposes a target for November 2026.']);
    expect((await answer('meera', team('south'), { answer: 'approve' })).status).toBe(200);
    expect((await seen('lena', team('south'))).target).toBe(50);
  });

  it('comes from above, and goes down to people with one part fixed', async () => {
    const down = { period, measure, value: 80, team: null, over: 'teams' };
    const { body } = await ask('meera', 'POST', '/roll-down', down);
    expect(body.parts).toEqual([{ id: team('desk'), value: 80 }]);
    const fixed = {
      ...down,
      over: 'people',
      team: team('south'),
      value: 50,
      locks: [{ id: person('asha'), value: 31 }],
    };
    const people = (await ask('meera', 'POST', '/roll-down', fixed)).body.parts as { id: string; value: number }[];
    expect(new Map(people.map(({ id, value }) => [id, value]))).toEqual(
      new Map([
        [person('asha'), 31],
        [person('ben'), 19],
      ]),
    );
    expect((await ask('meera', 'POST', '/roll-down', { ...fixed, value: 30 })).status).toBe(422);
  });
});

describe('the ledger', () => {
  it('gives the same targets and proposals when they are made anew', async () => {
    expect((await verifyRebuild(sql, tenant, clock.now)).differences).toEqual([]);
  });

  it('lets go of an agreement that is withdrawn: what was proposed waits again, and the target is gone', async () => {
    const [row] = await inTenant(
      sql,
      tenant,
      (tx) => tx<{ id: string }[]>`select id from fact where type = 'target.answered' and payload->>'value' = '26'`,
    );
    const withdrawn = { fact: row!.id, account: null, reason: 'Agreed by mistake' };
    await createRecorder(sql, ledger, () => clock.now).record(tenant, [fact('fact.withdrawn', 'back', withdrawn)]);
    const { target, proposal } = await seen('lena', person('asha'));
    expect([target, proposal.state, proposal.value]).toEqual([null, 'proposed', 25]);
    expect((await verifyRebuild(sql, tenant, clock.now)).differences).toEqual([]);
  });
});
