import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ledger } from '../app/ledger.ts';
import { readShippedPack } from '../app/packs.ts';
import { settleSome } from '../app/settle-by-time.ts';
import { fireSteps } from '../modules/commitments/index.ts';
import { createOrganisationRow, type KeptWork, openContext } from '../modules/organisation/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { inTenant } from '../platform/db/tenant.ts';
import type { NewFact } from '../platform/ledger/fact.ts';
import { recordFacts } from '../platform/ledger/record.ts';
import { freshDatabase } from './database.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-16T10:50:00Z');
const tenant = randomUUID();
let sql: Sql;
let drop: () => Promise<void>;

const fact = (type: string, externalId: string, at: number, payload: Record<string, unknown>): NewFact => ({
  ...{ type, externalId, happenedAt: at, payload },
  ...{ source: 'test', channel: 'api', actor: null },
});

const at = <T>(now: number, work: (work: KeptWork) => Promise<T>): Promise<T> =>
  inTenant(sql, tenant, async (tx) => work({ tx, tenant, now, context: await openContext(tx, tenant) }));

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
      fact('team.defined', 't', start - 9 * day, { team: 'south', name: 'South', lead: 'lead' }),
      fact('person.defined', 'm', start - 9 * day, { person: 'boss', name: 'Boss', role: 'manager' }),
      fact('person.defined', 'l', start - 9 * day, {
        person: 'lead',
        name: 'Lead',
        role: 'lead',
        team: 'south',
        reports_to: 'boss',
      }),
      fact('person.defined', 'p', start - 9 * day, {
        person: 'asha',
        name: 'Asha',
        role: 'account_manager',
        team: 'south',
      }),
      fact('account.described', 'a', start - 9 * day, { account: 'C-1', name: 'Lakeside Physio', products: ['book'] }),
      fact('account.assigned', 'as', start - 9 * day, { account: 'C-1', person: 'asha' }),
      fact('payment.realised', 'pay', start, {
        payment: 'P-1',
        account: 'C-1',
        amount: 48_000,
        currency: 'INR',
        first: true,
      }),
    ],
    start,
  );
  expect(results.every((result) => result.status === 'recorded')).toBe(true);
});

afterAll(async () => {
  await sql.end();
  await drop();
});

const contact = async () => {
  const [row] = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ state: string; outcome: string; first_due_at: number }[]>`
      select state, outcome, first_due_at from commitment where tenant_id = ${tenant} and rule = 'first-contact'`,
  );
  return row!;
};

const notices = () =>
  inTenant(
    sql,
    tenant,
    (tx) => tx<{ name: string; text: string }[]>`
      select p.name, n.text from notice n join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
      join commitment c on c.tenant_id = n.tenant_id and c.id = n.commitment_id
      join escalation e on e.tenant_id = c.tenant_id and e.commitment_id = c.id and e.said = n.text
      where n.tenant_id = ${tenant} and c.rule = 'first-contact' order by e.due_at`,
  );

test('a due time that passes breaks the promise, once, and the figure follows', async () => {
  expect(await contact()).toEqual({ state: 'open', outcome: 'pending', first_due_at: start + 3 * day });
  await at(start + 3 * day, settleSome);
  expect((await contact()).outcome).toBe('pending');
  await at(start + 3 * day + 1, settleSome);
  expect(await contact()).toMatchObject({ state: 'open', outcome: 'broken' });
  expect(await at(start + 3 * day + 2, settleSome)).toBe(true);
  const [total] = await inTenant(
    sql,
    tenant,
    (tx) => tx<{ a: number; b: number }[]>`
      select a, b from rollup_month where tenant_id = ${tenant} and measure = 'first_contact_in_time_percent'`,
  );
  expect(total).toEqual({ a: 0, b: 1 });
});

test('two workers at once fire each step once, in order, to the right people', async () => {
  const later = start + 5 * day;
  await Promise.all([1, 2, 3].map(() => at(later, (work) => fireSteps(work, 100))));
  for (let round = 0; round < 6; round++) await at(later, (work) => fireSteps(work, 100));
  expect(await notices()).toEqual([
    { name: 'Asha', text: 'First contact runs out in 6 hours.' },
    { name: 'Lead', text: 'First contact was not made within 3 days.' },
    { name: 'Boss', text: 'First contact is a day late.' },
  ]);
});
