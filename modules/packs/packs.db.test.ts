import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Pack, type PackInput, packSchema } from '../../catalogue/packs/index.ts';
import { parse } from 'yaml';
import { judge } from '../../maths/programme/index.ts';
import { connect, type Sql } from '../../platform/db/connect.ts';
import { factTypes } from '../../app/ledger.ts';
import { send } from '../../platform/db/sent.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { recordFacts } from '../../platform/ledger/record.ts';

import type { Ledger } from '../../platform/ledger/ledger.ts';
import { freshDatabase } from '../../tests/database.ts';
import { accountsApplier, admitFacts } from '../accounts/index.ts';
import { type Commitment, commitmentsApplier } from '../commitments/index.ts';
import { interactionsApplier } from '../interactions/index.ts';
import { rollingUp, verifyRollups } from '../measures/index.ts';
import { peopleApplier } from '../people/index.ts';
import { subscriptionsApplier } from '../subscriptions/index.ts';
import { calendarOf, createOrganisationRow, type KeptContext, openContext } from '../organisation/index.ts';
import { changePack, type Editor, newestOf, packHistory, preview, rollBack, setPlaces } from './index.ts';

const tenant = '01890000-0000-7000-8000-0000000000aa';
const now = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;
const text = readFileSync(new URL('../../catalogue/packs/desk.yaml', import.meta.url), 'utf8');
const accounts = 40;

/** The part of the write path that packs act on. */
const ledger: Ledger<KeptContext> = {
  types: factTypes,
  appliers: [peopleApplier, accountsApplier, subscriptionsApplier, interactionsApplier, commitmentsApplier],
  open: openContext,
  admit: (entry, asked, retracted) => admitFacts(entry, asked, retracted, factTypes),
  rollUp: ({ tx, tenant }, changes) => send(tx, rollingUp(tx, tenant, changes)),
  rollUpTables: [],
  settle: async () => {},
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let sql: Sql;
let owner: Sql;
let step = 0;

const fact = (type: string, happenedAt: number, payload: Record<string, unknown>): NewFact => ({
  type,
  happenedAt,
  payload,
  source: 'test',
  externalId: `${type}/${step++}`,
  channel: 'api',
  actor: null,
});

const talk = { person: 'e-1', channel: 'call', purpose: 'welcome', outcome: 'reached' };

/** Accounts that paid 0 to 117 hours ago; every third was called, every fifth lost; with readings 0 to 39. */
const history = (): NewFact[] => [
  fact('person.defined', now - 900 * hour, { person: 'e-1', name: 'Asha', role: 'account_manager' }),
  ...Array.from({ length: accounts }, (_, n): NewFact[] => {
    const account = `C-${n}`;
    const paid = now - n * 3 * hour;
    return [
      fact('account.described', paid - hour, { account, name: `Clinic ${n}`, products: n % 2 ? ['book'] : ['ray'] }),
      fact('account.assigned', paid - hour, { account, person: 'e-1' }),
      fact('payment.realised', paid, { payment: `P-${n}`, account, amount: 10, currency: 'INR', first: true }),
      fact('usage.read', paid, { account, metric: 'bookings', value: n }),
      ...(n % 3 === 1
        ? [fact('interaction.logged', paid + hour / 2, { account, ...talk, minutes: n % 2 ? 0.6 : 7 })]
        : []),
      ...(n % 5 === 4 ? [fact('account.lost', paid + hour / 2, { account, reason: 'closed' })] : []),
    ];
  }).flat(),
];

const plain = { note: '', appliesTo: 'new' } as const;
const editor: Editor = { tenant, person: null, name: 'Meera', now, factTypes };

beforeAll(async () => {
  database = await freshDatabase(inject('databaseUrl'));
  sql = connect(database.url, { max: 4 });
  owner = connect(database.url, { max: 1, as: 'owner' });
  await inTenant(sql, tenant, (tx) =>
    createOrganisationRow(
      tx,
      { tenant, name: 'Test', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' },
      packSchema.parse(parse(text)),
    ),
  );
  const all = history();
  const firstly = all.filter(({ type }) => type === 'person.defined' || type === 'account.described');
  const results = [
    ...(await recordFacts(sql, ledger, tenant, firstly, now)),
    ...(await recordFacts(
      sql,
      ledger,
      tenant,
      all.filter((each) => !firstly.includes(each)),
      now,
    )),
  ];
  expect(results.filter(({ status }) => status !== 'recorded')).toEqual([]);
});

afterAll(async () => {
  await sql.end();
  await owner.end();
  await database.drop();
});

type Row = Pick<
  Commitment,
  'id' | 'rule' | 'state' | 'pack_version' | 'opened_at' | 'clock' | 'trail' | 'due_at' | 'outcome'
>;
const commitments = () =>
  owner<
    Row[]
  >`select id, rule, state, pack_version, opened_at, clock, trail, due_at, outcome from commitment where tenant_id = ${tenant} order by id`;

const drafted = (pack: Pack, changes: { path: string; value: unknown }[]): Pack => {
  const answer = setPlaces(pack, changes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return packSchema.parse(answer.body);
};

const previewOf = (changes: { path: string; value: unknown }[]) =>
  inTenant(sql, tenant, async (tx) => {
    const context = await openContext(tx, tenant);
    return preview(tx, context, drafted(newestOf(context).pack, changes), now);
  });

const firstContact = (within: object) => [
  { path: 'programmes.onboarding.rules.first-contact.clock.within', value: within },
  { path: 'programmes.onboarding.rules.first-contact.escalations', value: [] },
];

/** What the desk would count by hand: every open first contact, judged by its length alone. */
const byHand = async (hours: number) => {
  const open = (await commitments()).filter(({ rule, state }) => rule === 'first-contact' && state === 'open');
  const pending = open.filter(({ opened_at }) => now <= opened_at + 72 * hour);
  const late = pending.filter(({ opened_at }) => opened_at + hours * hour < now);
  return { newDue: hours === 72 ? 0 : pending.length, becomeLate: late.length };
};

it.each([24, 48, 72, 96])(
  'previews a first contact within %i hours as counted by hand, and writes nothing',
  async (hours) => {
    const before = await commitments();
    const { commitments: tally, words } = await previewOf(firstContact({ hours }));
    expect(tally).toMatchObject(await byHand(hours));
    expect(words.some((line) => line.includes('new due date'))).toBe(hours !== 72);
    expect(await commitments()).toEqual(before);
  },
);

it('previews another week against a judgement of every open commitment', async () => {
  const change = [
    { path: 'programmes.onboarding.rules.expectations.clock', value: { within: { workingDays: 1 }, elapsed: false } },
    { path: 'calendar.week.sat', value: [] },
  ];
  const { commitments: tally } = await previewOf(change);
  const context = await inTenant(sql, tenant, (tx) => openContext(tx, tenant));
  const current = newestOf(context);
  const draft = { version: 2, effectiveFrom: now, pack: drafted(current.pack, change) };
  let [newDue, becomeLate, open] = [0, 0, 0];
  for (const row of (await commitments()).filter(({ state }) => state === 'open' || state === 'paused')) {
    const promised = { openedAt: row.opened_at, clock: row.clock, trail: row.trail };
    const before = judge({ ...promised, calendar: calendarOf(context, current) }, now);
    if (before.outcome !== 'pending') continue;
    open++;
    const clock = row.rule === 'expectations' ? { within: { workingDays: 1 }, elapsed: false } : row.clock;
    const after = judge({ ...promised, clock, calendar: calendarOf(context, draft) }, now);
    if (after.dueAt !== before.dueAt) newDue++;
    if (after.outcome === 'broken') becomeLate++;
  }
  expect(tally).toMatchObject({ newDue, becomeLate, open });
  expect(newDue).toBeGreaterThan(0);
});

it('says which accounts change band, leaving lost ones out', async () => {
  const { bands } = await previewOf([{ path: 'usage.bands.high.from', value: 20 }]);
  const moved = Array.from({ length: accounts }, (_, n) => n).filter((n) => n >= 15 && n < 20 && n % 5 !== 4).length;
  expect(bands).toEqual([{ from: 'High user', to: 'Medium user', accounts: moved }]);
});

it('counts who meets another benchmark, and which interactions would be effective', async () => {
  const called = Array.from({ length: accounts }, (_, n) => n).filter((n) => n % 3 === 1);
  const { benchmarks, effective } = await previewOf([
    { path: 'measures.effective_calls_per_day.benchmark', value: 0.1 },
    { path: 'effective.talkSecondsAtLeast', value: 60 },
  ]);
  expect(benchmarks).toMatchObject([{ people: 1, metBefore: 0, metAfter: 1 }]);
  expect(effective).toEqual({
    interactions: called.length,
    before: called.length,
    after: called.filter((n) => n % 2 === 0).length,
  });
});

it('saves versions, refuses a stale base, judges what is pending anew when asked, and takes an old version up again', async () => {
  const before = await commitments();
  const benchmark = [{ path: 'measures.effective_calls_per_day.benchmark', value: 22 }];
  const second = await changePack(sql, editor, { base: 1, changes: benchmark, note: 'More calls', appliesTo: 'new' });
  expect(second).toEqual({ version: 2, effectiveFrom: now, rejudged: 0 });
  expect(await commitments()).toEqual(before);

  const stale = changePack(sql, editor, { base: 1, changes: firstContact({ days: 2 }), ...plain });
  await expect(stale).rejects.toMatchObject({ kind: 'conflict', more: { version: 2 } });

  const expected = await byHand(48);
  const third = await changePack(sql, editor, {
    base: 2,
    changes: firstContact({ days: 2 }),
    note: '',
    appliesTo: 'open-and-new',
  });
  const after = await commitments();
  const changed = after.filter(({ rule, pack_version }) => rule === 'first-contact' && pack_version === 3);
  expect(third.version).toBe(3);
  expect(changed).toHaveLength(expected.newDue);
  expect(changed.filter(({ outcome }) => outcome === 'broken')).toHaveLength(expected.becomeLate);
  expect(changed.every(({ due_at, opened_at }) => due_at === opened_at + 48 * hour)).toBe(true);
  const finished = (rows: Row[]) => rows.filter(({ state, outcome }) => state !== 'open' && outcome !== 'pending');
  expect(finished(after)).toEqual(finished([...before]));

  const fourth = await rollBack(sql, editor, { base: 3, to: 1, note: 'Back', appliesTo: 'new' });
  const [history, context] = await inTenant(
    sql,
    tenant,
    async (tx) => [await packHistory(tx, tenant), await openContext(tx, tenant)] as const,
  );
  expect(fourth.version).toBe(4);
  expect(history.map(({ version, restores, basedOn, appliesTo }) => [version, basedOn, restores, appliesTo])).toEqual([
    [4, 3, 1, 'new'],
    [3, 2, null, 'open-and-new'],
    [2, 1, null, 'new'],
    [1, null, null, 'new'],
  ]);
  expect(newestOf(context).pack).toEqual(context.packs[0]!.pack);
});

it('leaves what was judged anew as the write path itself would judge it, and the roll-ups true', async () => {
  const whole = () => owner`select * from commitment where tenant_id = ${tenant} order by id`;
  const change = [{ path: 'programmes.onboarding.rules.expectations.clock.within', value: { hours: 48 } }];
  const { rejudged } = await changePack(sql, editor, { base: 4, changes: change, note: '', appliesTo: 'open-and-new' });
  expect(rejudged).toBeGreaterThan(10);
  const before = await whole();
  expect(before.filter(({ rule, outcome }) => rule === 'expectations' && outcome === 'broken').length).toBeGreaterThan(
    0,
  );
  // A new word about who holds an account makes the write path judge everything of the account again.
  const held = Array.from({ length: accounts }, (_, n) =>
    fact('account.assigned', now, { account: `C-${n}`, person: 'e-1' }),
  );
  await recordFacts(sql, ledger, tenant, held, now);
  expect(await whole()).toEqual(before);
  expect(await inTenant(sql, tenant, (tx) => verifyRollups(tx, tenant))).toEqual([]);
});

it('refuses what could not work, leaving everything as it was', async () => {
  const base = 5;
  const wrong = (changes: { path: string; value: unknown }[]) => changePack(sql, editor, { base, changes, ...plain });
  await expect(wrong([{ path: 'usage.bands.high.from', value: 2 }])).rejects.toMatchObject({
    kind: 'not-valid',
    faults: [{ where: 'body.usage.bands[2].from' }],
  });
  await expect(wrong([{ path: 'measures.effective_cals.benchmark', value: 2 }])).rejects.toThrow(/effective_cals/);
  await expect(wrong([{ path: 'name', value: 'Desk accounts' }])).rejects.toThrow(/nothing to save/);
  const never = (pack: PackInput) => changePack(sql, editor, { base, pack, ...plain });
  await expect(never({ ...parse(text), calendar: { week: {} } })).rejects.toThrow(/never open/);
  const [row] = await owner<
    { versions: number }[]
  >`select count(*) as versions from pack_version where tenant_id = ${tenant}`;
  expect(row).toEqual({ versions: 5 });
});

it('lets one of two editors win who save at the same moment', async () => {
  const save = (value: number) =>
    changePack(sql, editor, {
      base: 5,
      changes: [{ path: 'measures.voice_quality_points.benchmark', value }],
      ...plain,
    });
  const outcomes = await Promise.allSettled([save(81), save(82), save(83)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'conflict' });
});
