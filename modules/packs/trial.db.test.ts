import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from '../../catalogue/packs/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { factTypes } from '../../app/ledger.ts';
import { send } from '../../platform/db/sent.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import type { Ledger } from '../../platform/ledger/ledger.ts';
import { recordFacts } from '../../platform/ledger/record.ts';
import { freshDatabase } from '../../tests/database.ts';
import { accountsApplier, admitFacts } from '../accounts/index.ts';
import { commitmentsApplier, settleDue } from '../commitments/index.ts';
import { interactionsApplier } from '../interactions/index.ts';
import { rollingUp } from '../measures/index.ts';
import { createOrganisationRow, type KeptContext, openContext } from '../organisation/index.ts';
import { peopleApplier } from '../people/index.ts';
import { subscriptionsApplier } from '../subscriptions/index.ts';
import { trial } from './actions/trial.ts';
import { changePack, newestOf, type PlaceChange, setPlaces } from './index.ts';

const tenant = '01890000-0000-7000-8000-0000000000ad';
const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const text = readFileSync(new URL('../../catalogue/packs/desk.yaml', import.meta.url), 'utf8');
const ledger: Ledger<KeptContext> = {
  types: factTypes,
  appliers: [peopleApplier, accountsApplier, subscriptionsApplier, interactionsApplier, commitmentsApplier],
  open: openContext,
  admit: (work, facts, retracted) => admitFacts(work, facts, retracted, factTypes),
  rollUp: ({ tx, tenant }, changes) => send(tx, rollingUp(tx, tenant, changes)),
  rollUpTables: [],
  settle: async (work) => void (await settleDue(work, 1_000)),
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sql: Sql;
let step = 0;
const fact = (type: string, happenedAt: number, payload: Record<string, unknown>): NewFact => ({
  ...{ type, happenedAt, payload, source: 'test', externalId: `${type}/${step++}` },
  ...{ channel: 'api', actor: null },
});

const paid = Date.parse('2026-10-10T06:00:00Z');
const talk = { person: 'e-1', channel: 'call', purpose: 'welcome', outcome: 'reached', minutes: 5 };
const customer = (n: number, at: number): NewFact[] => [
  fact('account.described', at - hour, { account: `C-${n}`, name: `Clinic ${n}` }),
  fact('account.assigned', at - hour, { account: `C-${n}`, person: 'e-1' }),
  fact('payment.realised', at, { payment: `P-${n}`, account: `C-${n}`, amount: 10, currency: 'INR', first: true }),
];

/** Ten customers paid in October; the n-th was first called n × 12 hours later. */
beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 2 });
  const about = { tenant, name: 'Test', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' };
  await inTenant(sql, tenant, (tx) => createOrganisationRow(tx, about, packSchema.parse(parse(text))));
  const people = [fact('person.defined', paid - 9 * hour, { person: 'e-1', name: 'Asha', role: 'account_manager' })];
  const ten = Array.from({ length: 10 }, (_, n) => n + 1);
  const facts = ten.flatMap((n) => [
    ...customer(n, paid),
    fact('interaction.logged', paid + n * 12 * hour, { account: `C-${n}`, ...talk }),
  ]);
  for (const batch of [people, facts]) {
    const results = await recordFacts(sql, ledger, tenant, batch, now);
    expect(results.filter(({ status }) => status === 'refused')).toEqual([]);
  }
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const october = { from: '2026-10-01', to: '2026-11-01', now };
const clock = (within: object): PlaceChange => ({
  path: 'programmes.onboarding.rules.first-contact.clock.within',
  value: within,
});
const tried = (...changes: PlaceChange[]) =>
  inTenant(sql, tenant, async (tx) => {
    const context = await openContext(tx, tenant);
    const changed = setPlaces(newestOf(context).pack, changes);
    if (!changed.ok) throw new Error(JSON.stringify(changed.findings));
    return trial(tx, context, packSchema.parse(changed.body), october);
  });
const firstContact = async (...changes: PlaceChange[]) => (await tried(...changes)).promises[0];

it('says what October would have been under a shorter clock, and under a longer one', async () => {
  const { words, promises } = await tried(clock({ days: 2 }));
  expect(words).toEqual(['First contact, 2 days instead of 3 days: 40 % of 10 promises kept instead of 60 %.']);
  expect(promises).toMatchObject([{ promises: 10, keptBefore: 6, keptAfter: 4, brokenAfter: 6, runningAfter: 0 }]);
  expect(await firstContact(clock({ days: 5 }))).toMatchObject({ keptBefore: 6, keptAfter: 10 });
});

it('judges as the running system did where the draft says the same in other words', async () => {
  expect(await firstContact(clock({ hours: 72 }))).toMatchObject({ promises: 10, keptBefore: 6, keptAfter: 6 });
});

it('keeps nothing of what it tries', async () => {
  const standing = () => inTenant(sql, tenant, (tx) => tx`select * from commitment order by id`);
  const before = await standing();
  await tried(clock({ days: 1 }));
  expect(await standing()).toEqual(before);
});

it('a rule that is switched off opens nothing any more', async () => {
  const off: PlaceChange = { path: 'programmes.onboarding.rules.first-contact.off', value: true };
  expect(await firstContact(off)).toMatchObject({ promises: 10, clockAfter: null, keptAfter: 0 });
  const editor = { tenant, person: null, name: 'Meera', now, factTypes };
  await changePack(sql, editor, { base: 1, changes: [off], note: '', appliesTo: 'new' });
  await recordFacts(sql, ledger, tenant, customer(99, now + hour), now + 2 * hour);
  const opened = await inTenant(
    sql,
    tenant,
    (tx) =>
      tx<{ rule: string }[]>`
      select c.rule from commitment c join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
      where a.key = 'C-99' order by c.rule`,
  );
  expect(opened.map(({ rule }) => rule)).toEqual(['expectations', 'profile', 'trained']);
});
