import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { createOrganisationRow } from '../modules/organisation/index.ts';
import type { Ground } from '../modules/portfolio/conditions.ts';
import { portfolioCounts } from '../modules/portfolio/counts.ts';
import { filterShape, orderShape, type PortfolioFilter, sortKeys } from '../modules/portfolio/filter.ts';
import { portfolioCount, portfolioIds, portfolioRows } from '../modules/portfolio/rows.ts';
import { readViews, putView } from '../modules/portfolio/views.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { idOf } from '../platform/ledger/identity.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { freshDatabase } from './database.ts';

const tenant = randomUUID();
const now = Date.parse('2026-11-16T06:00:00Z');
const day_ms = 86_400_000;
const ground: Ground = { tenant, people: null, today: '2026-11-16', now, bands: ['low', 'medium', 'high'] };
let sql: Sql;
let drop: () => Promise<void>;
let nth = 0;

const person = (key: string) => idOf(tenant, 'person', key);
const fact = (type: string, daysAgo: number, payload: Record<string, unknown>): NewFact => ({
  ...{ type, happenedAt: now - daysAgo * day_ms + nth, source: 'test', externalId: `f${nth++}`, channel: 'api' },
  ...{ actor: null, payload },
});
const iso = (days: number) => new Date(now + days * day_ms).toISOString();

/** Thirty accounts that differ in everything one can filter by. */
const accounts = Array.from({ length: 30 }, (_, n): NewFact[] => {
  const account = `C-${n}`;
  const holder = [null, 'asha', 'ben', 'nora'][n % 4]!;
  const plan = [{ next: { at: iso(4) } }, { no_next_because: 'Season is over' }, {}][n % 3]!;
  return [
    fact('account.described', 200, {
      ...{ account, name: `Clinic ${n}`, city: n % 2 ? 'Mysuru' : 'Hubli', tier: ['A', 'B', null][n % 3] },
      products: [['book'], ['book', 'ray'], []][n % 3],
    }),
    ...(holder ? [fact('account.assigned', 190, { account, person: holder })] : []),
    ...(n % 5 ? [fact('usage.read', 40, { account, metric: 'bookings', value: (n * 7) % 45 })] : []),
    ...(n % 5 === 1 ? [fact('usage.read', 10, { account, metric: 'bookings', value: 60 })] : []),
    ...(n % 7
      ? [
          fact('interaction.logged', (n * 3) % 70, {
            ...{ account, person: 'asha', channel: 'call', purpose: 'training', outcome: 'reached' },
            ...{ happiness: n % 6 || null, ...plan },
          }),
        ]
      : []),
    ...(n % 4
      ? [
          fact('subscription.started', 180, {
            ...{ subscription: `s-${n}`, account, product: 'book', plan: 'yearly', amount: 6_000 * (n + 1) },
            ...{ currency: 'INR', term_months: 6, starts_on: '2026-05-20', ends_on: iso((n * 9) % 120).slice(0, 10) },
          }),
        ]
      : []),
    ...(n % 6 === 0
      ? [fact('promise.made', 9, { promise: `p-${n}`, account, person: 'asha', text: 'Call', by: iso(-2) })]
      : []),
    ...(n === 29 ? [fact('account.lost', 1, { account, reason: 'Closed' })] : []),
  ];
}).flat();

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
  const results = await recordFacts(
    sql,
    ledger,
    tenant,
    [
      fact('team.defined', 300, { team: 'south', name: 'South', lead: 'lena' }),
      fact('team.defined', 300, { team: 'north', name: 'North' }),
      ...['lena', 'asha', 'ben', 'nora'].map((key) =>
        fact('person.defined', 300, {
          ...{ person: key, name: key, role: 'account_manager', team: key === 'nora' ? 'north' : 'south' },
        }),
      ),
      ...accounts,
    ],
    now,
  );
  expect(results.filter(({ status }) => status !== 'recorded')).toEqual([]);
});
afterAll(async () => {
  await sql.end();
  await drop();
});

const read = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(sql, tenant, work);
const asFilter = (facet: string, value: string) => filterShape.parse({ [facet]: value });

const situations: PortfolioFilter[] = [
  {},
  { band: 'high' },
  { plan: 'missing', late: 'yes' },
  { team: idOf(tenant, 'team', 'south'), ends: 60 },
];

test.each(situations)('what a filter’s choice says it would show is what it shows: beside %j', async (beside) => {
  const counts = await read((tx) => portfolioCounts(tx, ground, beside));
  expect(counts.length).toBeGreaterThan(15);
  for (const { facet, value, count } of counts) {
    const filter = facet === 'all' ? beside : { ...beside, ...asFilter(facet, value) };
    expect(await read((tx) => portfolioCount(tx, ground, filter)), `${facet} ${value}`).toBe(count);
  }
});

test.each(sortKeys)('sorted by %s, windows put together are the whole list, each account once', async (sort) => {
  for (const down of [undefined, 'yes'] as const) {
    const order = orderShape.parse({ sort, down });
    const whole = await read((tx) => portfolioIds(tx, ground, {}, order, { offset: 0, limit: 100 }));
    const parts: string[] = [];
    for (let offset = 0; offset < 30; offset += 7)
      parts.push(...(await read((tx) => portfolioIds(tx, ground, {}, order, { offset, limit: 7 }))));
    expect(parts).toEqual(whole);
    expect(new Set(whole).size).toBe(29);
  }
});

test('a row has what matters: plan or its reason, band and the one before, money of a year, what is late', async () => {
  const ids = ['C-1', 'C-6', 'C-4'].map((key) => idOf(tenant, 'account', key));
  const [one, six, four] = await read((tx) => portfolioRows(tx, ground, ids));
  expect(one).toMatchObject({ standing: 'excused', noPlanBecause: 'Season is over', band: 'high', yearly: 24_000 });
  expect(one!.bandBefore).not.toBeNull();
  expect(six).toMatchObject({ standing: 'planned', planAt: now + 4 * day_ms, late: 1, owner: { name: 'ben' } });
  expect(four).toMatchObject({ owner: null, yearly: null, endsOn: null });
});

test('nobody sees more than theirs and what nobody holds, and text is only text', async () => {
  const own = { ...ground, people: [person('asha')] };
  const rows = await read(async (tx) =>
    portfolioRows(tx, own, await portfolioIds(tx, own, {}, orderShape.parse({}), { offset: 0, limit: 100 })),
  );
  expect([...new Set(rows.map(({ owner }) => owner?.name ?? null))].sort()).toEqual(['asha', null]);
  expect(await read((tx) => portfolioCount(tx, ground, { text: '%' }))).toBe(0);
  expect(await read((tx) => portfolioCount(tx, ground, { text: 'hub' }))).toBeGreaterThan(10);
});

test('a view that is shared with a team is its people’s and its lead’s, and nobody else’s', async () => {
  const view = { id: randomUUID(), name: 'Low', query: 'band=low', team: idOf(tenant, 'team', 'south') };
  expect(await read((tx) => putView(tx, tenant, person('lena'), view, now))).toBe(true);
  expect(await read((tx) => putView(tx, tenant, person('asha'), { ...view, name: 'Mine' }, now))).toBe(false);
  const names = async (key: string) => (await read((tx) => readViews(tx, tenant, person(key)))).map(({ name }) => name);
  expect([await names('asha'), await names('lena'), await names('nora')]).toEqual([['Low'], ['Low'], []]);
});
