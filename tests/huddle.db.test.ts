import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may, view, type Role } from '../catalogue/permissions.ts';
import { attend, type Mark } from '../modules/huddles/actions-attend.ts';
import { board, type Board } from '../modules/huddles/board.ts';
import { moveStage } from '../modules/huddles/actions-lead.ts';
import { searchLearnings } from '../modules/huddles/learnings.ts';
import { agree, giveHelp, shareLearning } from '../modules/huddles/actions-share.ts';
import { sheet, type Sheet } from '../modules/huddles/sheet.ts';
import { teamById } from '../modules/huddles/store.ts';
import { createOrganisationRow, openContext } from '../modules/organisation/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const day = '2026-11-19';
const ist = (time: string, on = day) => Date.parse(`${on}T${time}:00+05:30`);
const clock = { now: ist('09:20') };
let sql: Sql;
let app: App;
let drop: () => Promise<void>;

const person = (key: string) => idOf(tenant, 'person', key);
const account = (key: string) => idOf(tenant, 'account', key);
const south = idOf(tenant, 'team', 'south');
const north = idOf(tenant, 'team', 'north');

const caller = (key: string, role: Role): Caller => ({
  tenant,
  person: person(key),
  user: key,
  role,
  name: key,
  zone: 'Asia/Kolkata',
  permissions: may[role],
  view: view[role],
  via: 'session',
  credential: 'test',
});
const lena = caller('lena', 'lead');
const asha = caller('asha', 'account_manager');

let count = 0;
const fact = (type: string, at: number, payload: Record<string, unknown>): NewFact => ({
  type,
  happenedAt: at,
  source: 'test',
  externalId: `fact ${count++}`,
  channel: 'import',
  actor: null,
  payload,
});
const long = ist('09:00', '2026-01-05');
const called = (key: string, at: number, outcome: string, more: Record<string, unknown> = {}): NewFact =>
  fact('interaction.logged', at, {
    account: key,
    person: 'asha',
    channel: 'call',
    purpose: 'intervention',
    outcome,
    minutes: 4,
    ...more,
  });

/** Twelve customers reached at the first call and one at the second; Orchid was tried six times since the 10th, in vain. */
const history = (): NewFact[] => [
  ...['south', 'north'].map((team) =>
    fact('team.defined', long, { team, name: team, lead: team === 'south' ? 'lena' : 'nora', huddle_at: '09:30' }),
  ),
  ...['lena', 'asha', 'ben', 'nora'].map((key) =>
    fact('person.defined', long, {
      person: key,
      name: key,
      role: key === 'lena' || key === 'nora' ? 'lead' : 'account_manager',
      team: key === 'nora' ? 'north' : 'south',
    }),
  ),
  ...['orchid', 'nandi', ...Array.from({ length: 12 }, (_, n) => `c${n}`)].flatMap((key) => [
    fact('account.described', long, { account: key, name: key }),
    fact('account.assigned', long, { account: key, person: 'asha' }),
  ]),
  ...Array.from({ length: 12 }, (_, n) => called(`c${n}`, ist('10:00', '2026-11-05') + n * 60_000, 'reached')),
  called('nandi', ist('10:00', '2026-11-17'), 'no-answer'),
  called('nandi', ist('10:30', '2026-11-18'), 'reached', {
    happiness: 2,
    help: 'Who knows the new billing?',
    note: 'Billed twice',
    next: {
      at: '2026-11-19T15:00:00+05:30',
      channel: 'call',
      purpose: 'support',
      agenda: 'Say what became of it',
      expected: 'Happy again',
    },
  }),
  ...[10, 11, 12, 13, 16, 17].map((date) => called('orchid', ist('12:00', `2026-11-${date}`), 'no-answer')),
  fact('learning.shared', ist('09:36', '2026-11-18'), {
    person: 'ben',
    kind: 'bad',
    text: 'Ask before promising a date.',
  }),
  fact('target.set', long, { measure: 'interventions_made', person: 'asha', period: '2026-11', value: 40 }),
];

const look = (): Promise<Board> =>
  inTenant(sql, tenant, async (tx) =>
    board(tx, await openContext(tx, tenant), (await teamById(tx, tenant, south))!, day, clock.now),
  );
const sheetOf = (key: string): Promise<Sheet> =>
  inTenant(sql, tenant, async (tx) =>
    sheet(
      tx,
      await openContext(tx, tenant),
      person(key),
      { id: south, people: ['asha', 'ben', 'lena'].map(person) },
      day,
      clock.now,
    ),
  );
const mark = (who: Caller, as: Mark, people?: string[]) =>
  attend(app, who, south, { id: randomUUID(), as, people: people?.map(person) });
const presence = async () => Object.fromEntries((await look()).people.map((each) => [each.name, each.presence]));
const facts = async (type: string) =>
  inTenant(
    sql,
    tenant,
    async (tx) => (await tx`select from fact where tenant_id = ${tenant} and type = ${type}`).length,
  );

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 4 });
  drop = async () => {
    await sql.end();
    await database.drop();
  };
  const now = () => clock.now;
  app = {
    sql,
    now,
    recorder: createRecorder(sql, ledger, now),
    settings: { publicUrl: 'http://kept.test', secret: 's'.repeat(40) },
  } as App;
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'Test', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  const results = await app.recorder.record(tenant, history());
  expect(results.filter((result) => result.status !== 'recorded')).toEqual([]);
});
afterAll(() => drop?.());

describe('the sheet', () => {
  it('brings the month until last night, against target and pace', async () => {
    const { figures, month } = await sheetOf('asha');
    expect(month).toMatchObject({ from: '2026-11-01', to: '2026-11-19', period: '2026-11' });
    const made = figures.find((each) => each.measure === 'interventions_made');
    expect(made).toMatchObject({ value: 13, target: 40, targetOf: 'person' });
    expect(made!.pace).toBeCloseTo(40 * (15 / 25), 9);
    expect(made!.gap).toEqual({ kind: 'behind', n: 11 });
    expect(figures.find((each) => each.measure === 'cases_in_time_percent')).toMatchObject({
      value: null,
      target: 0.8,
      targetOf: 'pack',
    });
  });

  it('tells yesterday’s talk and today’s plan with what to know before it', async () => {
    const { yesterday, today, help } = await sheetOf('asha');
    expect(yesterday).toMatchObject({ day: '2026-11-18', total: 1, effective: 1, asked: 20, withNext: 1 });
    expect(help.wished).toEqual([
      { account: { id: account('nandi'), name: 'nandi' }, text: 'Who knows the new billing?' },
    ]);
    expect(today.items[0]).toMatchObject({
      account: { name: 'nandi' },
      at: ist('15:00'),
      late: false,
      purpose: 'support',
      agenda: ['Say what became of it'],
      expected: 'Happy again',
      glance: { happiness: 2, last: { outcome: 'reached', note: 'Billed twice' } },
    });
    expect(today.items[0]!.why).toContain('unhappy');
  });

  it('finds what takes too long by the team’s own history, and nothing for who has none', async () => {
    const { tooLong } = await sheetOf('asha');
    expect(tooLong.map(({ account: { name }, says, usualSays }) => ({ name, says, usualSays }))).toEqual([
      { name: 'orchid', says: '6 calls in 8 days, nobody reached who can act', usualSays: 'usual: 1.1 calls' },
    ]);
    expect((await sheetOf('ben')).tooLong).toEqual([]);
  });
});

describe('attendance', () => {
  it('is judged by the huddle’s clock; the lead marks others and may change it', async () => {
    expect(await presence()).toEqual({ asha: 'awaited', ben: 'awaited', lena: 'awaited' });
    await mark(asha, 'here');
    clock.now = ist('09:34');
    await mark(lena, 'here', ['ben']);
    await mark(lena, 'excused', ['lena']);
    expect(await presence()).toEqual({ asha: 'here', ben: 'late', lena: 'excused' });
    expect((await look()).people.find((each) => each.name === 'ben')!.minutesLate).toBe(4);
    await mark(lena, 'absent', ['ben']);
    await mark(lena, 'here', ['lena']);
    expect(await presence()).toEqual({ asha: 'here', ben: 'absent', lena: 'late' });
  });

  it('counts the same word once', async () => {
    const before = await facts('huddle.joined');
    await mark(asha, 'here');
    expect(await facts('huddle.joined')).toBe(before);
  });

  it('is nobody’s to say for others but the lead’s, and not that of another team', async () => {
    const before = await facts('huddle.joined');
    await expect(mark(asha, 'here', ['ben'])).rejects.toThrow(/the lead marks the others/);
    await expect(mark(asha, 'excused')).rejects.toThrow(/the lead marks the others/);
    await expect(mark(caller('nora', 'lead'), 'here', ['ben'])).rejects.toThrow(/no such team/);
    await expect(attend(app, lena, north, { id: randomUUID(), as: 'here', people: [person('nora')] })).rejects.toThrow(
      /no such team/,
    );
    expect(await facts('huddle.joined')).toBe(before);
  });
});

describe('the stage', () => {
  it('goes through those who are here, the lead last, and remembers their seconds', async () => {
    const order = (await look()).people.map((each) => each.name);
    expect(order).toEqual(['asha', 'lena', 'ben']);
    await moveStage(app, lena, south, { do: 'start' });
    clock.now += 80_000;
    await moveStage(app, lena, south, { do: 'turn', person: person('lena') });
    await moveStage(app, lena, south, { do: 'turn', person: person('lena') });
    clock.now += 30_000;
    await moveStage(app, lena, south, { do: 'end' });
    const { stage } = await look();
    expect(stage.turns).toEqual([
      { person: person('asha'), seconds: 80 },
      { person: person('lena'), seconds: 30 },
    ]);
    expect(stage.endedAt! - stage.startedAt!).toBe(110_000);
  });

  it('is moved by its lead alone', async () => {
    await expect(moveStage(app, asha, south, { do: 'start' })).rejects.toThrow(/Only the lead/);
    expect((await look()).stage.endedAt).not.toBeNull();
  });
});

describe('what is agreed and learnt', () => {
  it('becomes a promise to the customer, or help with owner and time; twice sent is once', async () => {
    const promise = {
      id: randomUUID(),
      person: person('asha'),
      owner: person('asha'),
      account: account('nandi'),
      text: 'Send the invoice',
      by: '2026-11-19T17:00:00+05:30',
    };
    const help = {
      id: randomUUID(),
      person: person('asha'),
      owner: person('lena'),
      text: 'Join the Orchid call',
      by: '2026-11-19T16:00:00+05:30',
    };
    await agree(app, lena, south, 'promise', promise);
    await agree(app, lena, south, 'promise', promise);
    clock.now += 1_000;
    await agree(app, lena, south, 'promise', help);
    const { agreements, open } = await look();
    expect(agreements.map(({ kind, text, owner, state }) => ({ kind, text, owner: owner.name, state }))).toEqual([
      { kind: 'promise', text: 'Send the invoice', owner: 'asha', state: 'open' },
      { kind: 'help', text: 'Join the Orchid call', owner: 'lena', state: 'open' },
    ]);
    expect(open).toEqual([]);
    await giveHelp(app, lena, south, `huddle-${help.id}`, { id: randomUUID() });
    expect((await look()).agreements.map(({ state }) => state)).toEqual(['open', 'kept']);
  });

  it('refuses a time that is past, and writes nothing', async () => {
    const late = { id: randomUUID(), owner: person('asha'), text: 'Yesterday', by: '2026-11-18T17:00:00+05:30' };
    await expect(agree(app, asha, south, 'help', late)).rejects.toThrow(/past already/);
    expect((await look()).agreements).toHaveLength(2);
  });

  it('is found again in the library', async () => {
    await shareLearning(app, asha, south, {
      id: randomUUID(),
      kind: 'good',
      text: 'Send the 100%_list before the call',
    });
    await expect(
      shareLearning(app, asha, south, { id: randomUUID(), person: person('ben'), kind: 'good', text: 'x' }),
    ).rejects.toThrow(/Only the lead/);
    const find = (...words: string[]) =>
      inTenant(sql, tenant, (tx) =>
        searchLearnings(tx, tenant, { words, kind: null, people: null, before: null, limit: 9 }),
      );
    expect((await find()).map((each) => each.person.name)).toEqual(['asha', 'ben']);
    expect((await find('100%_LIST', 'asha')).map((each) => each.kind)).toEqual(['good']);
    expect(await find('%_x')).toEqual([]);
    expect((await look()).learnings.map((each) => each.day)).toEqual(['2026-11-18', day]);
  });
});
