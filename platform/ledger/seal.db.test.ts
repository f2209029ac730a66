import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../tests/database.ts';
import { connect, type Sql } from '../db/connect.ts';
import { inTenant } from '../db/tenant.ts';
import { blocksAfter, closeBlock, insertBlock } from './block.ts';
import type { Fact } from './fact.ts';
import { factId } from './identity.ts';
import { sealTenant } from './seal.ts';
import { settledUpTo } from './settled.ts';
import { factsAfter, inserting } from './store.ts';
import { verifyTenant } from './verify.ts';

const start = Date.parse('2026-11-20T09:30:00Z');
const key = randomBytes(32);
let sql: Sql;
let owner: Sql;
let drop: () => Promise<void>;
let tenant: string;
let anchors: Map<number, Buffer>;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 6 });
  // The owner of the database is not bound by the rights of the application: the one who goes behind its back.
  owner = connect(database.url, { max: 2, as: 'owner' });
});

afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
  await drop();
});

const facts = (count: number, from = 0): Fact[] =>
  Array.from({ length: count }, (_, i) => {
    const happenedAt = start + (from + i) * 1_000;
    const externalId = `P-${from + i}`;
    return {
      id: factId(tenant, happenedAt, 'shop', externalId),
      ...{ type: 'payment.realised', happenedAt, recordedAt: happenedAt + 500, actor: null, channel: 'api' },
      ...{ source: 'shop', externalId, corrects: null, account: null, person: null },
      payload: { amount: i + 0.25, words: 'naïve “₹”', nested: { z: 1, a: [null, true] } },
    };
  });

const put = (list: Fact[]) => inTenant(sql, tenant, async (tx) => inserting(tx, tenant, list));

/** Other suites write to the same server at the same time, so what is settled may be known only in a later pass. */
const sealAll = async (wanted: number): Promise<void> => {
  let sealed = 0;
  for (let pass = 0; pass < 2_000 && sealed < wanted; pass++)
    sealed += await sealTenant(sql, tenant, {
      ...{ now: start, key },
      onSealed: ({ number, seal }) => void anchors.set(number, seal),
    });
  expect(sealed).toBe(wanted);
};

const verify = (noted = anchors) => verifyTenant(sql, tenant, { key, anchors: noted });
const firstProblem = async () => (await verify()).problems[0];
const ids = async () => (await inTenant(sql, tenant, (tx) => factsAfter(tx, tenant, 0, 10_000))).map((each) => each.id);
const blocks = () => inTenant(sql, tenant, (tx) => blocksAfter(tx, tenant, 0, 100));

beforeEach(async () => {
  tenant = randomUUID();
  anchors = new Map();
});

test('facts are sealed a thousand at a time, in one chain, and all is well', async () => {
  await put(facts(2_300));
  await sealAll(2_300);
  expect((await blocks()).map((block) => block.ids.length)).toEqual([1_000, 1_000, 300]);
  await put(facts(7, 2_300));
  expect(await verify()).toEqual({ facts: 2_307, blocks: 3, unsealed: 7, problems: [] });
  await sealAll(7);
  expect(await verify()).toEqual({ facts: 2_307, blocks: 4, unsealed: 0, problems: [] });
});

test('several sealers at once make one chain and seal each fact once', async () => {
  await put(facts(3_500));
  let sealed = 0;
  for (let pass = 0; pass < 2_000 && sealed < 3_500; pass++)
    for (const count of await Promise.all([1, 2, 3].map(() => sealTenant(sql, tenant, { now: start, key }))))
      sealed += count;
  expect(await verify()).toEqual({ facts: 3_500, blocks: 4, unsealed: 0, problems: [] });
});

test('what a slow writer may still bring in is waited for, and the writer is not', async () => {
  await put(facts(3));
  await sql.begin(async (slow) => {
    await slow`select pg_current_xact_id(), set_config('kept.tenant', ${tenant}, true)`;
    await inserting(slow as never, tenant, facts(1, 3));
    await put(facts(1, 4));
    for (let pass = 0; pass < 3; pass++) expect(await sealTenant(sql, tenant, { now: start, key })).toBe(0);
  });
  await sealAll(5);
  expect((await blocks()).flatMap((block) => block.ids)).toEqual(facts(5).map((fact) => fact.id));
  expect((await verify()).problems).toEqual([]);
});

test('nobody who began to write is overlooked, not even when no later transaction has ended', async () => {
  const [first, slow] = [await sql.reserve(), await sql.reserve()];
  for (const each of [first, slow]) {
    await each`begin`;
    await each`select pg_current_xact_id(), set_config('kept.tenant', ${tenant}, true)`;
  }
  await inserting(slow as never, tenant, facts(1));
  await inserting(first as never, tenant, facts(1, 1));
  await first`commit`;
  expect(await sealTenant(sql, tenant, { now: start, key })).toBe(0);
  await slow`commit`;
  for (const each of [first, slow]) each.release();
  await sealAll(2);
  expect(await verify()).toEqual({ facts: 2, blocks: 1, unsealed: 0, problems: [] });
});

test('a mark that another server left behind does not stop the sealer', async () => {
  await put(facts(2));
  await owner`insert into seal_watermark values (${tenant}, '9000000000000000', 1)`;
  await sql.begin(async (slow) => {
    await slow`select pg_current_xact_id()`;
    await inTenant(sql, tenant, (tx) => settledUpTo(tx, tenant, 0));
  });
  const [mark] = await owner<{ until: string }[]>`select until::text from seal_watermark where tenant_id = ${tenant}`;
  expect(Number(mark!.until)).toBeLessThan(9_000_000_000_000_000);
  await sealAll(2);
});

const tampering: [string, (victims: string[]) => Promise<unknown>, string, number][] = [
  [
    'an altered payload',
    ([, , id]) => owner`update fact set payload = payload || '{"amount": 9}' where id = ${id!}`,
    'altered',
    2,
  ],
  ['another actor', ([, , id]) => owner`update fact set actor = gen_random_uuid() where id = ${id!}`, 'altered', 2],
  [
    'another time of recording',
    ([, , , id]) => owner`update fact set recorded_at = recorded_at - interval '1 ms' where id = ${id!}`,
    're-dated',
    3,
  ],
  [
    'another time of happening',
    ([, id]) => owner`update fact set happened_at = happened_at + interval '1 day' where id = ${id!}`,
    're-dated',
    1,
  ],
  [
    'a time and more',
    ([, id]) => owner`update fact set happened_at = happened_at + interval '1 day', source = 'x' where id = ${id!}`,
    'altered',
    1,
  ],
  ['a deleted fact', ([, , , , id]) => owner`delete from fact where id = ${id!}`, 'missing', 4],
  ['the last fact deleted', (all) => owner`delete from fact where id = ${all.at(-1)!}`, 'missing', 9],
  ['the first fact deleted', ([id]) => owner`delete from fact where id = ${id!}`, 'missing', 0],
];

test.each(tampering)('%s is named', async (_, tamper, kind, index) => {
  await put(facts(10));
  await sealAll(10);
  const victims = await ids();
  await tamper(victims);
  const verdict = await verify();
  expect(verdict.problems).toHaveLength(1);
  expect(verdict.problems[0]).toMatchObject({ kind, id: victims[index] });
});

test('the sentence names the fact, its type and when it was recorded', async () => {
  await put(facts(3));
  await sealAll(3);
  const [id] = await ids();
  await owner`update fact set payload = '{}' where id = ${id!}`;
  expect((await firstProblem())?.says).toBe(
    `Fact ${id} (payment.realised, recorded 20 Nov 2026 09:30) was altered after it was sealed.`,
  );
});

test('a fact inserted behind the seal is named, also before the first one', async () => {
  await put(facts(2));
  await put(facts(3, 5));
  await sealAll(5);
  const insert = (seq: number, externalId: string) => owner`
    insert into fact (tenant_id, seq, id, type, happened_at, recorded_at, channel, source, external_id, payload)
    overriding system value values (${tenant}, ${seq}, ${randomUUID()}, 'payment.realised', now(), now(), 'api', 'x', ${externalId}, '{}')
    returning id`;
  const [late] = await insert((await blocks())[0]!.firstSeq + 1, 'late');
  // Two facts now claim one place; either the new one or the one it pushed aside is named.
  expect(['inserted', 're-ordered']).toContain((await firstProblem())?.kind);
  await owner`delete from fact where id = ${late!['id']}`;
  const [early] = await insert(-5, 'early');
  expect(await firstProblem()).toMatchObject({ kind: 'inserted', id: early!['id'] });
});

test('facts that changed places are named', async () => {
  await put(facts(6));
  await sealAll(6);
  const [, one, , , other] = await ids();
  await owner`alter table fact alter column seq set generated by default`;
  await owner`
    update fact f set seq = g.seq from fact g
    where f.tenant_id = ${tenant} and g.tenant_id = ${tenant} and (f.id, g.id) in ((${one!}, ${other!}), (${other!}, ${one!}))`;
  await owner`alter table fact alter column seq set generated always`;
  expect(await firstProblem()).toMatchObject({ kind: 're-ordered', id: other });
});

test('a changed byte in a block, a forged block and a removed one are named', async () => {
  await put(facts(1_500));
  await sealAll(1_500);
  await owner`update fact_block set leaves = set_byte(leaves, 40, get_byte(leaves, 40) # 1) where tenant_id = ${tenant} and number = 2`;
  expect(await firstProblem()).toMatchObject({ kind: 'block altered', says: expect.stringContaining('Block 2') });
  await owner`update fact_block set leaves = set_byte(leaves, 40, get_byte(leaves, 40) # 1) where tenant_id = ${tenant} and number = 2`;
  expect((await verify()).problems).toEqual([]);

  const [first, second] = await blocks();
  await owner`update fact set payload = '{"amount": 0}' where id = ${second!.ids[3]!}`;
  const rows = await inTenant(sql, tenant, (tx) => factsAfter(tx, tenant, first!.lastSeq, 1_000));
  await owner`delete from fact_block where tenant_id = ${tenant} and number = 2`;
  expect(await firstProblem()).toMatchObject({ kind: 'block missing', says: expect.stringContaining('Block 2') });
  expect((await verify(new Map())).problems).toEqual([]);
  await inTenant(sql, tenant, (tx) => insertBlock(tx, tenant, closeBlock(randomBytes(32), tenant, rows, first), start));
  expect(await firstProblem()).toMatchObject({ kind: 'block forged', says: expect.stringContaining('Block 2') });
  await owner`delete from fact_block where tenant_id = ${tenant} and number = 1`;
  expect(await firstProblem()).toMatchObject({ kind: 'block missing', says: expect.stringContaining('Block 1') });
});

test('the application itself has no right to change what was recorded or sealed', async () => {
  await put(facts(1));
  await sealAll(1);
  for (const change of ['update fact set payload = null', 'delete from fact', 'delete from fact_block'])
    await expect(inTenant(sql, tenant, (tx) => tx.unsafe(change))).rejects.toThrow(/permission denied/);
});
