import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { plansOf } from '../../modules/plans/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../database.ts';
import { founding } from './history.ts';
import { inBatches, withdrawalOf } from './lives.ts';

const day = 86_400_000;
const organisation = { name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' };
let sql: Sql;
let drop: () => Promise<void>;
let pack: object;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 2 });
  pack = await readShippedPack('desk');
});

afterAll(async () => {
  await sql.end();
  await drop();
});

interface Shown {
  id: string;
  /** Open plans and call-backs, and of them those whose day has not passed. */
  open: number;
  ahead: number;
}

const shownAt = (tenant: string, now: number): Promise<Shown[]> =>
  inTenant(
    sql,
    tenant,
    (tx) => tx<Shown[]>`
      select a.id, count(c.id)::int as open,
        count(c.id) filter (where date_trunc('day', c.due_at - interval '1 ms', 'Asia/Kolkata') + interval '1 day'
          > to_timestamp(${now}::bigint / 1000.0))::int as ahead
      from account a left join commitment c on c.tenant_id = a.tenant_id and c.account_id = a.id
        and (c.programme = 'plan' or c.rule = 'call-back') and c.state = 'open'
      where a.tenant_id = ${tenant} and a.lifecycle <> 'lost' group by a.id`,
  );

const start = Date.parse('2026-11-02T04:30:00Z');
const at = (days: number): string => new Date(start + days * day).toISOString();
const says = fc.oneof(
  fc.record({ type: fc.constant('plan.set'), to: fc.nat(30) }),
  fc.record({ type: fc.constantFrom('talk', 'call-back', 'plan.moved', 'plan.none'), to: fc.nat(30) }),
  fc.record({ type: fc.constantFrom('silence', 'excuse', 'account.lost', 'account.staged'), to: fc.constant(0) }),
);

const payloadOf = (type: string, to: number): [type: string, payload: object] => {
  const talk = { channel: 'call', purpose: 'welcome', outcome: type === 'call-back' ? type : 'reached' };
  if (type === 'talk' || type === 'call-back') return ['interaction.logged', { ...talk, next: { at: at(to) } }];
  if (type === 'silence') return ['interaction.logged', talk];
  if (type === 'excuse') return ['interaction.logged', { ...talk, no_next_because: 'customer-will-call' }];
  if (type === 'plan.set') return [type, { at: at(to) }];
  if (type === 'plan.moved') return [type, { to: at(to) }];
  if (type === 'plan.none') return [type, { reason: 'customer-will-call', until: at(to).slice(0, 10) }];
  return [type, type === 'account.lost' ? { reason: 'price' } : { stage: 'live' }];
};

/** What is said of two accounts at the same hour of some days, so that much of it happens at one moment; some is taken back. */
const histories = fc
  .array(
    fc.record({
      said: says,
      on: fc.nat(14),
      account: fc.constantFrom('C-2041', 'C-2042'),
      back: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 6, maxLength: 24, size: 'max' },
  )
  .map((picks) =>
    picks.flatMap(({ said, on, account, back }, i): NewFact[] => {
      const [type, payload] = payloadOf(said.type, said.to);
      const fact: NewFact = {
        ...{ type, happenedAt: start + on * day, source: 'test', externalId: `${i}`, channel: 'api', actor: null },
        payload: { account, ...payload },
      };
      return back === 0 ? [fact, fact] : [fact];
    }),
  );

/** A fact that comes in a second time is taken back instead. */
const backward = (tenant: string, facts: readonly NewFact[]): NewFact[] =>
  facts.map((fact, i) => (facts.indexOf(fact) === i ? fact : withdrawalOf(tenant, fact)));

test('after any history each live account has one open plan, or a valid reason, or is listed as missing one', async () => {
  const told = fc
    .uuid()
    .chain((tenant) =>
      fc.record({ tenant: fc.constant(tenant), life: histories.map((facts) => backward(tenant, facts)) }),
    );
  let [planned, excused, missing] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(told, fc.integer({ min: 1, max: 9 }), fc.nat(40), async ({ tenant, life }, size, daysLater) => {
      await inTenant(sql, tenant, (tx) => createOrganisationRow(tx, { tenant, ...organisation }, pack));
      let now = 0;
      for (const batch of [founding, ...inBatches(life, size)]) {
        now = Math.max(now + 1, ...batch.map((fact) => fact.happenedAt));
        for (const { status } of await recordFacts(sql, ledger, tenant, batch, now)) expect(status).toBe('recorded');
      }
      for (const moment of [now, now + daysLater * day]) {
        const rows = await inTenant(sql, tenant, (tx) => plansOf(tx, tenant, { people: null, now: moment, limit: 99 }));
        const standing = new Map(rows.map((row) => [row.account.id, row.standing]));
        const shown = await shownAt(tenant, moment);
        expect([...standing.keys()].sort()).toEqual(shown.map(({ id }) => id).sort());
        for (const { id, open, ahead } of shown) {
          const stands = standing.get(id)!;
          expect(open, `${stands}: open plans of one account`).toBeLessThanOrEqual(1);
          expect({ stands, ahead }).toEqual({ stands, ahead: stands === 'planned' ? 1 : 0 });
          if (stands === 'excused') expect(open).toBe(0);
          if (stands === 'planned') planned++;
          else if (stands === 'excused') excused++;
          else missing++;
        }
      }
    }),
    { numRuns: Number(process.env['LAW_RUNS'] ?? 30), endOnFailure: true },
  );
  expect(Math.min(planned, excused, missing)).toBeGreaterThan(0);
});
