import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyRebuild } from '../../app/cli/verify-rebuild.ts';
import { factTypes, ledger } from '../../app/ledger.ts';
import { readShippedPack } from '../../app/packs.ts';
import { createOrganisationRow } from '../../modules/organisation/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../database.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-02T04:00:00Z');
let sql: Sql;
let drop: () => Promise<void>;
let tenant: string;

const fact = (type: string, externalId: string, happenedAt: number, payload: object, corrects?: string): NewFact => ({
  ...{ type, externalId, happenedAt, source: 'test', channel: 'api', actor: null },
  ...(corrects ? { corrects } : {}),
  payload: { ...payload },
});

/** One fact of every type, on the people and accounts that the examples name. */
const history = (): NewFact[] => {
  const examples = [...factTypes.values()].filter((type) => type.type !== 'fact.withdrawn');
  const first = examples.filter((type) => type.creates);
  const payloads = examples.map((type) => ({ type, payload: type.example as Record<string, unknown> }));
  const named = (of: 'account' | 'person', field: string) =>
    [...new Set(payloads.flatMap(({ type, payload }) => [type[of]?.(payload as never), payload[field]]))].filter(
      (key) => typeof key === 'string',
    );
  const order = { team: 0, person: 1, account: 2 };
  return [
    ...first
      .sort((a, b) => order[a.creates!] - order[b.creates!])
      .map((type, i) => fact(type.type, `made-${type.type}`, start + i, type.example)),
    ...named('person', 'person').map((person) =>
      fact('person.defined', `p-${person}`, start + 10, { person, name: person, role: 'account_manager' }),
    ),
    ...named('account', 'account').map((account) =>
      fact('account.described', `a-${account}`, start + 20, { account, name: account, products: ['book'] }),
    ),
    ...payloads
      .filter(({ type }) => !type.creates)
      .map(({ type, payload }, i) => fact(type.type, type.type, start + (i + 1) * hour, payload)),
  ];
};

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  sql = connect(database.url, { max: 4 });
  tenant = randomUUID();
  const pack = await readShippedPack('desk');
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(tx, { tenant, name: 'A', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' }, pack),
  );
});

afterAll(async () => {
  await sql.end();
  await drop();
});

test('a rebuild from the ledger is the running state, for every type of fact', async () => {
  let now = start + 40 * 24 * hour;
  const ids: string[] = [];
  for (const each of history()) {
    const [result] = await recordFacts(sql, ledger, tenant, [each], now++);
    expect(result, `${each.type} ${JSON.stringify(result)}`).toMatchObject({ status: 'recorded' });
    ids.push((result as { id: string }).id);
  }
  expect(await verifyRebuild(sql, tenant, now)).toEqual({ facts: ids.length, differences: [] });

  // The same holds after everything that may be taken back was taken back, and settled by the clock much later.
  const told = history();
  for (const [i, id] of ids.entries()) {
    // A target is taken back by one without a value.
    if (factTypes.get(told[i]!.type)!.creates || told[i]!.type === 'target.set') continue;
    const account = (factTypes.get(told[i]!.type)!.account as ((payload: object) => string) | undefined)?.(
      told[i]!.payload,
    );
    const taken = fact('fact.withdrawn', `back-${i}`, start + 900 * hour, {
      fact: id,
      account: account ?? null,
      reason: 'Wrong',
    });
    const [result] = await recordFacts(sql, ledger, tenant, [taken], now++);
    expect(result, `${told[i]!.type} ${JSON.stringify(result)}`).toMatchObject({ status: 'recorded' });
  }
  expect((await verifyRebuild(sql, tenant, now + 90 * 24 * hour)).differences).toEqual([]);
});

test('what is shown otherwise than the facts give is named, and nothing is changed by looking', async () => {
  const read = () => inTenant(sql, tenant, (tx) => tx`select * from account where tenant_id = ${tenant} order by id`);
  await inTenant(
    sql,
    tenant,
    (tx) => tx`update account set name = 'Another' where tenant_id = ${tenant} and key = 'C-2041'`,
  );
  const before = await read();
  const { differences } = await verifyRebuild(sql, tenant, start + 4_000 * hour);
  expect(differences).toMatchObject([{ table: 'account', before: 1, after: 1 }]);
  expect(differences[0]!.says).toMatch(/name is "Another", and by the facts "/);
  expect(await read()).toEqual(before);
});
