import type { Tx } from '../../platform/db/connect.ts';
import { dropping, putRows, putting, type TableShape } from '../../platform/db/rows.ts';
import type { Statement } from '../../platform/db/sent.ts';
import type { Fact } from '../../platform/ledger/fact.ts';
import type { Signal } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';

const columns: TableShape['columns'] = {
  id: 'uuid',
  programme: 'text',
  rule: 'text',
  pack_version: 'integer',
  title: 'text',
  direction: 'text',
  account_id: 'uuid',
  subject: 'text',
  owner_id: 'uuid',
  credit_id: 'uuid',
  actor_id: 'uuid',
  opened_fact: 'uuid',
  opened_at: 'timestamptz',
  recorded_at: 'timestamptz',
  clock: 'jsonb',
  first_due_at: 'timestamptz',
  due_at: 'timestamptz',
  closed_at: 'timestamptz',
  settled_at: 'timestamptz',
  state: 'text',
  outcome: 'text',
  moves: 'integer',
  told_before_due: 'boolean',
  trail: 'jsonb',
  details: 'jsonb',
  day: 'date',
  next_step: 'integer',
  next_step_at: 'timestamptz',
};

const table: TableShape = { name: 'commitment', key: ['id'], columns };
export const commitmentColumns = Object.keys(columns).join(', ');

export const putCommitments = (tx: Tx, tenant: string, rows: Commitment[]): Promise<void> =>
  putRows(tx, tenant, table, rows);

/** The statements of the same, to be sent. */
export const puttingCommitments = (tx: Tx, tenant: string, rows: Commitment[]): Statement =>
  putting(tx, tenant, table, rows);

export const droppingCommitments = (tx: Tx, tenant: string, ids: string[]): Statement =>
  dropping(tx, tenant, table, ids);

/** What a batch may touch: account by account, from a moment on, under these rules. */
export interface Reach {
  account: string;
  /** Commitments that ended before this can't be concerned. */
  since: number;
  /** Something known is not older than that moment, so that ended commitments may be concerned. */
  late: boolean;
  rules: string[];
}

const prefixed = commitmentColumns
  .split(', ')
  .map((column) => `c.${column}`)
  .join(', ');

/**
 * Everything that is open about these accounts. They are a list of their own, not joined from the batch: so the index
 * on open commitments is taken even while the planner knows nothing of the rows yet, as in the minute after an import.
 */
export const loadOpen = (tx: Tx, tenant: string, accounts: readonly string[]): Promise<Commitment[]> =>
  tx<Commitment[]>`
    select ${tx.unsafe(commitmentColumns)} from commitment
    where tenant_id = ${tenant} and account_id = any(${accounts as string[]}) and state in ('open', 'paused')`.execute();

const withinReach = (open: readonly Commitment[], reach: readonly Reach[]): Commitment[] => {
  const rules = new Map(reach.map((each) => [each.account, new Set(each.rules)]));
  return open.filter((row) => rules.get(row.account_id!)?.has(row.rule));
};

const endedWithin = (tx: Tx, tenant: string, reach: Reach[], subjects: string[]): Promise<Commitment[]> => tx<
  Commitment[]
>`
  select ${tx.unsafe(prefixed)}
  from json_to_recordset(${JSON.stringify(reach)}::text::json) as r(account uuid, since bigint, rules text[])
  join commitment c on c.tenant_id = ${tenant} and c.account_id = any(${reach.map((each) => each.account)})
    and c.account_id = r.account and c.rule = any(r.rules)
    and c.state not in ('open', 'paused')
    and (coalesce(c.closed_at, to_timestamp((c.trail->-1->>'at')::bigint / 1000.0)) >= to_timestamp(r.since / 1000.0)
      or c.subject = any(${subjects}))`;

const named = (tx: Tx, tenant: string, ids: string[]): Promise<Commitment[]> => tx<Commitment[]>`
  select ${tx.unsafe(commitmentColumns)} from commitment where tenant_id = ${tenant} and id = any(${ids})`;

/**
 * The commitments that a batch may concern: open ones of the rules that the events can touch; of those that ended, the
 * ones that a late event may re-judge and those of a subject that may be re-opened; and those named by id.
 * @param ahead what is open about these accounts, if that was asked for before.
 */
export const loadReach = async (
  tx: Tx,
  tenant: string,
  reach: Reach[],
  subjects: string[],
  ids: string[],
  ahead?: Promise<Commitment[]>,
): Promise<Commitment[]> => {
  const late = reach.filter((each) => each.late || subjects.length > 0);
  const open = async () => {
    const accounts = reach.map((each) => each.account);
    return withinReach(await (ahead ?? loadOpen(tx, tenant, accounts)), reach);
  };
  const found = await Promise.all([
    reach.length > 0 ? open() : [],
    late.length > 0 ? endedWithin(tx, tenant, late, subjects) : [],
    ids.length > 0 ? named(tx, tenant, ids) : [],
  ]);
  return found.flat();
};

/** Commitments without an account (a project's milestone), found by what they belong to. */
export const loadSubjects = (tx: Tx, tenant: string, subjects: string[]): Promise<Commitment[]> =>
  subjects.length === 0
    ? Promise.resolve([])
    : tx<Commitment[]>`
        select ${tx.unsafe(commitmentColumns)} from commitment
        where tenant_id = ${tenant} and account_id is null and subject = any(${subjects})`;

/** Commitments whose opening or trail rests on one of these facts or signals. */
export const loadResting = (tx: Tx, tenant: string, accounts: string[], facts: string[]): Promise<Commitment[]> =>
  tx<Commitment[]>`
    select ${tx.unsafe(commitmentColumns)} from commitment
    where tenant_id = ${tenant} and (account_id = any(${accounts}) or account_id is null)
      and (opened_fact = any(${facts}) or exists (
        select from jsonb_array_elements(trail) e where e->>'fact' = any(${facts})))`;

const standingUnplaced = (tx: Tx, tenant: string, since: number, types: string[]): Promise<Fact[]> => tx<Fact[]>`
  select f.id, f.type, f.happened_at as "happenedAt", f.recorded_at as "recordedAt", f.actor, f.channel, f.source,
    f.external_id as "externalId", f.corrects, f.account_id as account, f.person_id as person, f.payload
  from fact f
  where f.tenant_id = ${tenant} and f.account_id is null and f.happened_at >= to_timestamp(${since}::bigint / 1000.0)
    and f.type = any(${types})
    and not exists (select from fact c where c.tenant_id = ${tenant} and c.corrects = f.id)`;

/** Every commitment of these rules on these accounts. */
export const loadOfRules = (tx: Tx, tenant: string, rules: string[], accounts: string[]): Promise<Commitment[]> =>
  tx<Commitment[]>`
    select ${tx.unsafe(commitmentColumns)} from commitment
    where tenant_id = ${tenant} and account_id = any(${accounts}) and rule = any(${rules})`;

/** The conclusions of these types about these accounts. */
export const signalsOf = (tx: Tx, tenant: string, types: string[], accounts: string[]): Promise<Signal[]> =>
  tx<Signal[]>`
    select id, type, account_id as account, at, payload from signal
    where tenant_id = ${tenant} and account_id = any(${accounts}) and type = any(${types})`;

/** What happened on accounts since a moment, for a commitment that opens behind things that came in before it. */
export const loadEventsSince = async (
  tx: Tx,
  tenant: string,
  accounts: { account: string | null; since: number }[],
  types: string[],
): Promise<{ facts: Fact[]; signals: Signal[] }> => {
  const wanted = JSON.stringify(accounts);
  const unplaced = accounts.find((each) => each.account === null);
  const [placed, others, signals] = await Promise.all([
    tx<Fact[]>`
      select f.id, f.type, f.happened_at as "happenedAt", f.recorded_at as "recordedAt", f.actor, f.channel, f.source,
        f.external_id as "externalId", f.corrects, f.account_id as account, f.person_id as person, f.payload
      from json_to_recordset(${wanted}::text::json) as r(account uuid, since bigint)
      join fact f on f.tenant_id = ${tenant} and f.account_id = r.account
        and f.happened_at >= to_timestamp(r.since / 1000.0) and f.type = any(${types})
      where not exists (select from fact c where c.tenant_id = ${tenant} and c.corrects = f.id)`,
    unplaced ? standingUnplaced(tx, tenant, unplaced.since, types) : [],
    tx<Signal[]>`
      select s.id, s.type, s.account_id as account, s.at, s.payload
      from json_to_recordset(${wanted}::text::json) as r(account uuid, since bigint)
      join signal s on s.tenant_id = ${tenant} and s.account_id = r.account and s.at >= to_timestamp(r.since / 1000.0)
        and s.type = any(${types})`,
  ]);
  return { facts: [...placed, ...others], signals };
};

/** The signals as they are now: what is dropped goes, what is put stays. */
export const putSignals = async (tx: Tx, tenant: string, put: Signal[], drop: string[]): Promise<void> => {
  if (drop.length > 0) await tx`delete from signal where tenant_id = ${tenant} and id = any(${drop})`;
  await putRows(
    tx,
    tenant,
    {
      name: 'signal',
      key: ['id'],
      columns: { id: 'uuid', type: 'text', account_id: 'uuid', at: 'timestamptz', payload: 'jsonb' },
    },
    put.map(({ account, ...signal }) => ({ ...signal, account_id: account })),
  );
};

/** The steps that fired for a commitment, with whom they told. */
export const escalationsOf = (tx: Tx, tenant: string, commitment: string) => tx<
  { dueAt: number; firedAt: number; to: string | null; said: string }[]
>`
  select e.due_at as "dueAt", e.fired_at as "firedAt", p.name as "to", e.said from escalation e
  left join person p on p.tenant_id = e.tenant_id and p.id = e.to_person
  where e.tenant_id = ${tenant} and e.commitment_id = ${commitment} order by e.step`;
