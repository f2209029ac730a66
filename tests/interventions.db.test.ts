import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { may, view, type Role } from '../catalogue/permissions.ts';
import { getChanges } from '../modules/account-page/routes-changes.ts';
import { getInterventions, getProof } from '../modules/interventions/routes.ts';
import { getPace } from '../modules/pace/routes.ts';
import { createOrganisationRow, openContext } from '../modules/organisation/index.ts';
import { readCards, readPeriod, readSubject } from '../modules/scorecard/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { App } from '../platform/http/app.ts';
import type { Answer } from '../platform/http/client.ts';
import type { Caller } from '../platform/http/caller.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const day_ms = 86_400_000;
const now = Date.parse('2026-11-17T09:30:00Z');
const first = Date.parse('2026-08-02T06:30:00Z');
let sql: Sql;
let app: App;
let drop: () => Promise<void>;

const idOfPerson = (key: string) => idOf(tenant, 'person', key);
const caller = (key: string, role: Role): Caller => ({
  tenant,
  person: idOfPerson(key),
  user: key,
  role,
  name: key,
  zone: 'Asia/Kolkata',
  permissions: may[role],
  view: view[role],
  via: 'session',
  credential: 'test',
});
const asha = caller('asha', 'account_manager');
const lena = caller('lena', 'lead');

let count = 0;
const fact = (type: string, happenedAt: number, payload: Record<string, unknown>): NewFact => ({
  type,
  happenedAt,
  source: 'test',
  externalId: `fact ${count++}`,
  channel: 'import',
  actor: null,
  payload,
});

/** The Sundays up to now; the first is the 2nd of August. */
const sundays = Array.from({ length: 16 }, (_, index) => first + index * 7 * day_ms);
/** Low until a Sunday, then up by four a week: high in the fifth week. */
const risesFrom = (week: number) =>
  sundays.map((_, index) => (index < week ? 3 : Math.min(18, 3 + 4 * (index - week + 1))));

/** Ten rise in September and ten in October, each talked with as it began; ten stay low; two are on the way in November. */
const lives: Record<string, number[]> = {
  ...Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`sep-${n}`, risesFrom(5)])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`oct-${n}`, risesFrom(9)])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`low-${n}`, sundays.map(() => 2)])),
  'nov-1': risesFrom(14),
  'nov-2': risesFrom(14),
  dropped: sundays.map((_, index) => (index < 14 ? 20 : 3)),
};

const history = (): NewFact[] => [
  fact('team.defined', first - day_ms, { team: 'south', name: 'South', lead: 'lena', huddle_at: '09:30' }),
  ...[
    ['lena', 'lead'],
    ['asha', 'account_manager'],
    ['ben', 'account_manager'],
  ].map(([key, role]) =>
    fact('person.defined', first - day_ms, { person: key, name: key, role, team: 'south', joined_on: '2026-01-01' }),
  ),
  ...Object.entries(lives).flatMap(([account, values], index) => [
    fact('account.described', first - day_ms, { account, name: account, products: ['book'] }),
    fact('account.assigned', first - day_ms + index, { account, person: index % 3 === 2 ? 'ben' : 'asha' }),
    ...values.map((value, week) => fact('usage.read', sundays[week]!, { account, metric: 'bookings', value })),
  ]),
  ...Object.keys(lives)
    .filter((account) => account.startsWith('sep') || account.startsWith('oct'))
    .map((account) =>
      fact('interaction.logged', sundays[account.startsWith('sep') ? 4 : 8]! + day_ms, {
        ...{ account, person: 'asha', channel: 'call', purpose: 'intervention', outcome: 'reached', minutes: 5 },
      }),
    ),
  fact('interaction.logged', now - day_ms, {
    ...{ account: 'low-1', person: 'asha', channel: 'call', purpose: 'feedback', outcome: 'reached', happiness: 2 },
    next: { at: '2026-11-17T12:00:00Z', purpose: 'training', agenda: 'The two new receptionists' },
  }),
  ...['low-0', 'low-3'].map((account, index) =>
    fact('subscription.started', first, {
      ...{ subscription: `s-${account}`, account, product: 'book', plan: 'plus', amount: 9_000, currency: 'INR' },
      ...{ term_months: 3, starts_on: '2026-08-25', ends_on: `2026-11-${24 + index}` },
    }),
  ),
  fact('milestone.reached', first, { account: 'low-0', milestone: 'verified' }),
];

interface Query {
  list?: 'up' | 'down';
  period?: string;
  limit?: number;
  cursor?: string;
}
const ask = (who: Caller, query: Query): Promise<Answer<typeof getInterventions>> =>
  getInterventions.handle({ query: { list: 'up', limit: 200, ...query }, caller: who } as never, app) as never;

beforeAll(async () => {
  const fresh = await freshDatabase(inject('databaseUrl'));
  drop = fresh.drop;
  const owner = connect(fresh.url, { max: 1, as: 'owner' });
  const pack = await readShippedPack('desk');
  const made = { tenant, name: 'Probe', zone: 'Asia/Kolkata', currency: 'INR', locale: 'en-IN' };
  await inTenant(owner, tenant, (tx) => createOrganisationRow(tx, made, pack));
  await owner.end();
  sql = connect(fresh.url, { max: 4 });
  const recorder = createRecorder(sql, ledger, () => now);
  app = { sql, now: () => now, recorder, settings: { secret: 'a secret that is long enough to sign with' } } as never;
  const results = await recorder.record(tenant, history());
  expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
});
afterAll(async () => {
  await sql?.end();
  await drop?.();
});

it.each(['2026-09', '2026-10', '2026-11'])(
  '%s: the list holds exactly the accounts that the measure counts',
  async (key) => {
    for (const [who, list, measure] of [
      [asha, 'up', 'low_to_high_percent'],
      [lena, 'up', 'low_to_high_percent'],
      [lena, 'down', 'high_to_low_percent'],
    ] as const) {
      const { standing, items } = await ask(who, { period: key, list });
      const card = await inTenant(sql, tenant, async (tx) => {
        const context = await openContext(tx, tenant);
        const period = readPeriod(key)!;
        const subject = await readSubject(tx, context, who, {}, period);
        return (await readCards(tx, context, subject, period, now, [measure]))[0]!;
      });
      expect({ a: standing.moved, b: standing.started }).toEqual({ a: card.a, b: card.b });
      expect(items.length).toBe(standing.started);
    }
  },
);

it('ranks who is on the way above who never moved, by what those like them did', async () => {
  const { items, standing, learnt } = await ask(lena, {});
  expect(
    items
      .slice(0, 2)
      .map(({ account }) => account.name)
      .sort(),
  ).toEqual(['nov-1', 'nov-2']);
  const [near, ...others] = items;
  expect(near).toMatchObject({ state: 'open', trend: 'rising', lastTalkAt: null });
  expect(near!.like.moved).toBe(near!.like.n);
  expect(near!.chance).toBeGreaterThan(0.5);
  expect(others.at(-1)!.chance).toBeLessThan(0.1);
  expect(standing).toMatchObject({ started: 12, moved: 0, wanted: 8, need: 8 });
  expect(standing.chance).toBeLessThan(0.01);
  expect(learnt).toMatchObject({ months: 2, accounts: 33, sampled: false });
});

it('gives every account once over its pages', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Answer<typeof getInterventions> = await ask(lena, { limit: 5, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ account }) => account.name));
    cursor = page.next;
  } while (cursor);
  expect(new Set(seen).size).toBe(12);
  expect(seen).toHaveLength(12);
});

it('tells what talks did, and what the ranking of an earlier month was worth', async () => {
  const { effects, up } = (await getProof.handle({ caller: asha } as never, app)) as Answer<typeof getProof>;
  const low = effects.find(({ weeks }) => weeks === 4)!.bands.find(({ band }) => band === 'low')!;
  expect(low.matchedTreated).toBeGreaterThanOrEqual(10);
  expect(low.up).toMatchObject({ treated: 1, verdict: 'more' });
  expect(up.months.map(({ month }) => month)).toEqual(['2026-10']);
});

it('a month that has not begun can’t be ranked', async () => {
  await expect(ask(asha, { period: '2026-12' })).rejects.toMatchObject({ status: 422 });
});

const bring = (who: Caller, measure: string, query = {}): Promise<Answer<typeof getPace>> =>
  getPace.handle({ params: { measure }, query, caller: who } as never, app) as never;
const names = ({ items }: Answer<typeof getPace>) => items.map(({ account }) => account.name);

it('says who can bring a figure, and why: moves by the ranking', async () => {
  const found = await bring(lena, 'low_to_high_percent');
  expect(found).toMatchObject({ kind: 'moves', over: false, total: 12, need: { kind: 'more', amount: 8 } });
  expect(names(found).slice(0, 2).sort()).toEqual(['nov-1', 'nov-2']);
  expect(found.items[0]).toMatchObject({ purpose: 'intervention', reason: { kind: 'move', trend: 'rising' } });
  expect((await bring(lena, 'low_to_high_percent', { period: '2026-10' })).items).toEqual([]);
});

it('renewals by the terms that end, calls by the talks of the day and then by silence', async () => {
  const terms = await bring(lena, 'renewals_renewed_percent');
  expect(names(terms)).toEqual(['low-0', 'low-3']);
  expect(terms.items[0]!.reason).toMatchObject({ kind: 'term', daysLeft: 7, amount: 9_000, saidYes: false });
  const calls = await bring(lena, 'effective_calls_per_day', { period: '2026-11-17' });
  expect(calls).toMatchObject({ kind: 'talks', total: 1 });
  expect(calls.items[0]).toMatchObject({
    account: { name: 'low-1' },
    reason: { kind: 'talk', agenda: 'The two new receptionists', promised: false },
  });
  expect(calls.items.slice(1).map(({ reason }) => reason)).toContainEqual({ kind: 'quiet', lastContactAt: null });
});

it('a bucket by who is missing, churn by who is unhappy, quality by nobody', async () => {
  const verified = await bring(lena, 'verified_percent_of_bucket');
  expect(verified).toMatchObject({ kind: 'lacking', total: 32 });
  expect(names(verified)).not.toContain('low-0');
  expect(names(await bring(lena, 'churn_percent'))).toEqual(['low-1']);
  expect(await bring(lena, 'voice_quality_points')).toMatchObject({ kind: 'none', items: [] });
});

it('shows an account manager nobody else’s accounts', async () => {
  const own = await bring(asha, 'verified_percent_of_bucket');
  expect(own.total).toBe(22);
  await expect(
    bring(asha, 'churn_percent', { subject: 'team', id: idOf(tenant, 'team', 'south') }),
  ).rejects.toMatchObject({ status: 404 });
});

const changesOf = async (account: string): Promise<Answer<typeof getChanges>['items']> => {
  const asked = { params: { account: idOf(tenant, 'account', account) }, caller: lena } as never;
  return ((await getChanges.handle(asked, app)) as Answer<typeof getChanges>).items;
};

it('explains each change of band: the readings, the bound, the talks before, the holder', async () => {
  const [high, medium, first] = await changesOf('oct-1');
  expect(high).toMatchObject({ kind: 'band', from: 'medium', to: 'high', up: true, threshold: 15 });
  expect(high!.readings.map(({ value }) => value)).toEqual([3, 7, 11, 15]);
  expect(high!.before).toMatchObject([{ kind: 'talk', what: 'intervention', person: 'asha' }]);
  expect(high).toMatchObject({ holder: 'ben', corrected: false });
  expect(medium).toMatchObject({ from: 'low', to: 'medium', threshold: 5 });
  expect(first).toMatchObject({ from: null, to: 'low' });
  expect((await changesOf('dropped'))[0]).toMatchObject({ from: 'high', to: 'low', up: false, threshold: 5 });
  expect((await changesOf('low-1'))[0]).toMatchObject({ kind: 'happiness', to: '2', talk: { what: 'feedback' } });
});

it('a reading that is taken back explains nothing any more, and the list forgets it', async () => {
  const [row] = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ id: string }[]>`
      select id from fact where tenant_id = ${tenant} and type = 'usage.read' and happened_at = ${sundays[14]!}
        and account_id = ${idOf(tenant, 'account', 'dropped')}`,
  );
  expect((await ask(lena, { list: 'down' })).standing.moved).toBe(1);
  const taken = { fact: row!.id, account: 'dropped', reason: 'Read from another account' };
  await app.recorder.record(tenant, [fact('fact.withdrawn', now, taken)]);
  const [last] = await changesOf('dropped');
  expect(last).toMatchObject({ from: 'high', to: 'low', at: sundays[15] });
});
