import { dropping, putting, type TableShape } from '../../platform/db/rows.ts';
import { send } from '../../platform/db/sent.ts';
import type { Fact, RowChange, SourceRow } from '../../platform/ledger/fact.ts';
import { standingFacts } from '../../platform/ledger/store.ts';
import type { Applier, Batch } from '../../platform/ledger/ledger.ts';
import { dayOf, type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import { assignAccounts } from './assign.ts';
import { bandOf } from './band.ts';
import { describeAccounts, describeContacts } from './describe.ts';
import { concludeProducts } from './products.ts';
import { putStates, type StatePoint } from './store-state.ts';
import { milestoneTable, trainingTable } from './tables.ts';
import { concludeTrained, trainedSignal } from './trained.ts';

type Stamp = {
  id: string;
  account_id: string | null;
  person_id: string | null;
  at: number;
  day: string;
  recorded_at: number;
};

const stamp = (work: KeptWork, fact: Fact): Stamp => ({
  id: fact.id,
  account_id: fact.account,
  person_id: fact.person,
  at: fact.happenedAt,
  day: dayOf(work.context, fact.happenedAt),
  recorded_at: fact.recordedAt,
});

/** Rows that simply stand for their fact: written once, taken out when the fact is retracted. */
const standFor = (
  work: KeptWork,
  { facts, retracted }: Batch,
  type: string,
  table: TableShape,
  source: string,
  fieldsOf: (payload: Record<string, unknown>) => object,
): RowChange[] => {
  const rowOf = (fact: Fact) => ({ ...stamp(work, fact), ...fieldsOf(fact.payload) }) as unknown as SourceRow;
  const added = facts.filter((fact) => fact.type === type).map(rowOf);
  const gone = retracted.filter((fact) => fact.type === type).map(rowOf);
  const { tx, tenant } = work;
  const ids = gone.map((row) => String(row['id']));
  send(tx, dropping(tx, tenant, table, ids));
  send(tx, putting(tx, tenant, table, added));
  return [
    ...gone.map((before) => ({ source, before, after: null })),
    ...added.map((after) => ({ source, before: null, after })),
  ];
};

const readUsage = (work: KeptWork, facts: Fact[], retracted: Fact[]): StatePoint[] => {
  const { tx, tenant } = work;
  if (retracted.length > 0)
    send(
      tx,
      tx`delete from usage_reading where tenant_id = ${tenant} and fact_id = any(${retracted.map((fact) => fact.id)})`,
    );
  const rows = facts.map((fact) => ({
    account_id: fact.account,
    metric: fact.payload['metric'],
    read_at: fact.happenedAt,
    fact_id: fact.id,
    value: fact.payload['value'],
  }));
  send(
    tx,
    tx`
      insert into usage_reading (tenant_id, account_id, metric, read_at, fact_id, value)
      select ${tenant}, r.account_id, r.metric, to_timestamp(r.read_at / 1000.0), r.fact_id, r.value
      from json_to_recordset(${JSON.stringify(rows)}::text::json)
        as r(account_id uuid, metric text, read_at bigint, fact_id uuid, value numeric)
      on conflict do nothing`,
  );
  return facts.flatMap((fact) => {
    const { pack } = packAt(work.context, fact.happenedAt);
    if (fact.payload['metric'] !== pack.usage.metric) return [];
    return [point(fact, 'band', bandOf(pack, fact.payload['value'] as number))];
  });
};

const point = (fact: Fact, aspect: string, value: string): StatePoint => ({
  account_id: fact.account!,
  aspect,
  from_at: fact.happenedAt,
  fact_id: fact.id,
  value,
});

/** The aspects that a fact says something about by itself. */
const pointsOf = (fact: Fact): StatePoint[] => {
  if (fact.type === 'milestone.reached') return [point(fact, String(fact.payload['milestone']), 'yes')];
  if (fact.type === 'account.staged') return [point(fact, 'lifecycle', String(fact.payload['stage']))];
  if (fact.type === 'account.lost') return [point(fact, 'lifecycle', 'lost')];
  return [];
};

const concludeTrainings = async (work: KeptWork, accounts: string[]): Promise<StatePoint[]> => {
  const points: StatePoint[] = [];
  for (const [account, at] of await concludeTrained(work, accounts)) {
    const id = trainedSignal(work.tenant, account);
    work.context.signals.drop.push(id);
    if (at === null) continue;
    work.context.signals.put.push({ id, type: 'milestone.reached', account, at, payload: { milestone: 'trained' } });
    points.push({ account_id: account, aspect: 'trained', from_at: at, fact_id: id, value: 'yes' });
  }
  return points;
};

const types = [
  'account.described',
  'contact.described',
  'account.assigned',
  'usage.read',
  'milestone.reached',
  'training.given',
  'account.staged',
  'account.lost',
] as const;

/** Accounts, contacts, who holds them, and what is true of them from when to when. */
export const accountsApplier: Applier<KeptContext> = {
  name: 'accounts',
  types,
  tables: ['account', 'contact', 'assignment', 'account_state', 'milestone', 'training', 'usage_reading'],
  async apply(work, batch) {
    const of = (list: Fact[], type: (typeof types)[number]) => list.filter((fact) => fact.type === type);
    const points: StatePoint[] = [];
    const described = of(batch.facts, 'account.described');
    const undescribed = of(batch.retracted, 'account.described');
    if (described.length + undescribed.length > 0) await describeAccounts(work, described, undescribed);
    const aboutProducts = [...described, ...undescribed].filter((fact) => fact.payload['products'] !== undefined);
    if (aboutProducts.length > 0)
      points.push(...(await concludeProducts(work, [...new Set(aboutProducts.map((fact) => fact.account!))])));
    const contacts = of(batch.facts, 'contact.described');
    const uncontacts = of(batch.retracted, 'contact.described');
    if (contacts.length + uncontacts.length > 0) await describeContacts(work, contacts, uncontacts);
    const assigned = of(batch.facts, 'account.assigned');
    const unassigned = of(batch.retracted, 'account.assigned');
    if (assigned.length + unassigned.length > 0) points.push(...(await assignAccounts(work, assigned, unassigned)));
    const used = of(batch.facts, 'usage.read');
    const unused = of(batch.retracted, 'usage.read');
    if (used.length + unused.length > 0) points.push(...readUsage(work, used, unused));
    const milestones = standFor(work, batch, 'milestone.reached', milestoneTable, 'milestones', (payload) => ({
      milestone: payload['milestone'],
    }));
    const trainings = standFor(work, batch, 'training.given', trainingTable, 'trainings', (payload) => ({
      trainee: payload['trainee'],
      module: payload['module'],
    }));
    const trained = [...new Set(trainings.map((change) => String((change.after ?? change.before)!['account_id'])))];
    const goneSignals = trained.map((account) => trainedSignal(work.tenant, account));
    if (trained.length > 0) points.push(...(await concludeTrainings(work, trained)));
    points.push(...batch.facts.flatMap(pointsOf));
    await putStates(work, points, [...batch.retracted.map((fact) => fact.id), ...goneSignals]);
    await keepLossReasons(work, [...of(batch.facts, 'account.lost'), ...of(batch.retracted, 'account.lost')]);
    return [...milestones, ...trainings];
  },
};

/** Why a customer left, by the newest word that stands. */
const keepLossReasons = async ({ tx, tenant }: KeptWork, facts: Fact[]): Promise<void> => {
  if (facts.length === 0) return;
  const reasons = new Map<string, string | null>(facts.map((fact) => [fact.account!, null]));
  const standing = await standingFacts(tx, tenant, ['account.lost'], [...reasons.keys()]);
  for (const fact of standing.sort((a, b) => a.happenedAt - b.happenedAt || (a.id < b.id ? -1 : 1)))
    reasons.set(fact.account!, String(fact.payload['reason']));
  await tx`
    update account a set lost_reason = r.reason
    from json_to_recordset(${JSON.stringify([...reasons].map(([id, reason]) => ({ id, reason })))}::text::json)
      as r(id uuid, reason text)
    where a.tenant_id = ${tenant} and a.id = r.id`;
};
