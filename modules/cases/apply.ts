import { dropRows, getRows, getRowsBy, putRows, type TableShape } from '../../platform/db/rows.ts';
import type { Fact, RowChange, SourceRow } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { standingFacts } from '../../platform/ledger/store.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { dayOf, holderAt, type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import { caseFrom, type SupportCase } from './case.ts';
import { factsOfCases } from './store.ts';

const caseTable: TableShape = {
  name: 'support_case',
  key: ['id'],
  columns: {
    id: 'uuid',
    key: 'text',
    account_id: 'uuid',
    person_id: 'uuid',
    channel: 'text',
    reason: 'text',
    subject: 'text',
    priority: 'text',
    opened_at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
    status: 'text',
    resolved_at: 'timestamptz',
    resolution: 'text',
    in_time: 'boolean',
    reopened: 'boolean',
    csat: 'numeric',
    csat_at: 'timestamptz',
  },
};

const csatTable: TableShape = {
  name: 'csat_answer',
  key: ['id'],
  columns: {
    id: 'uuid',
    account_id: 'uuid',
    person_id: 'uuid',
    at: 'timestamptz',
    day: 'date',
    recorded_at: 'timestamptz',
    score: 'numeric',
    good: 'boolean',
    of: 'text',
  },
};

type CaseRow = SupportCase & { day: string; in_time: boolean };

/** The hours a case may take under the pack, for the figure; its own clock, with pauses, is the commitment's. */
const inTime = (work: KeptWork, state: SupportCase): boolean => {
  if (state.resolved_at === null) return false;
  const rule = packAt(work.context, state.opened_at)
    .pack.programmes.flatMap((programme) => programme.rules)
    .find((each) => each.opens.fact === 'case.opened' && each.clock.within);
  const within = rule?.clock.within as Partial<Record<'seconds' | 'minutes' | 'hours' | 'days', number>> | undefined;
  if (!within) return true;
  const allowed =
    (within.seconds ?? 0) * 1_000 +
    (within.minutes ?? 0) * 60_000 +
    (within.hours ?? 0) * 3_600_000 +
    (within.days ?? 0) * 86_400_000;
  return state.resolved_at - state.opened_at <= allowed;
};

const rowOf = (work: KeptWork, state: SupportCase): CaseRow => ({
  ...state,
  person_id: state.person_id ?? holderAt(work.context.accounts.get(state.account_id)?.held ?? [], state.opened_at),
  day: dayOf(work.context, state.opened_at),
  in_time: inTime(work, state),
});

const sourceRow = (row: CaseRow): SourceRow => ({
  id: row.id,
  at: row.opened_at,
  day: row.day,
  person_id: row.person_id,
  account_id: row.account_id,
  recorded_at: row.recorded_at,
  reason: row.reason,
  channel: row.channel,
  priority: row.priority,
  resolved: row.resolved_at !== null,
  in_time: row.in_time,
  hours_to_resolve: row.resolved_at === null ? null : Math.round((row.resolved_at - row.opened_at) / 360) / 1e4,
  csat: row.csat,
  reopened: row.reopened,
});

const settleCases = async (work: KeptWork, touched: Map<string, string>, gone: Set<string>): Promise<RowChange[]> => {
  const ids = [...touched.keys()];
  const before = new Map((await getRows<CaseRow>(work.tx, work.tenant, caseTable, ids)).map((row) => [row.id, row]));
  const facts = await factsOfCases(work.tx, work.tenant, [...new Set(touched.values())]);
  const byCase = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (gone.has(fact.id)) continue;
    const id = idOf(work.tenant, 'case', String(fact.payload['case']));
    byCase.set(id, [...(byCase.get(id) ?? []), fact]);
  }
  const after = ids.flatMap((id) => {
    const state = caseFrom(id, byCase.get(id) ?? []);
    return state ? [rowOf(work, state)] : [];
  });
  await dropRows(
    work.tx,
    work.tenant,
    caseTable,
    ids.filter((id) => !after.some((row) => row.id === id)),
  );
  await putRows(work.tx, work.tenant, caseTable, after);
  const now = new Map(after.map((row) => [row.id, row]));
  return ids.map((id) => ({
    source: 'cases',
    before: before.has(id) ? sourceRow(before.get(id)!) : null,
    after: now.has(id) ? sourceRow(now.get(id)!) : null,
  }));
};

const csatRow = (work: KeptWork, fact: Fact) => ({
  id: fact.id,
  account_id: fact.account,
  person_id: fact.person ?? holderAt(work.context.accounts.get(fact.account!)?.held ?? [], fact.happenedAt),
  at: fact.happenedAt,
  day: dayOf(work.context, fact.happenedAt),
  recorded_at: fact.recordedAt,
  score: Number(fact.payload['score']),
  good: Number(fact.payload['score']) >= 4,
  of: fact.payload['case'] ? 'case' : 'interaction',
});

const accountsReassigned = (facts: Fact[], retracted: Fact[]): string[] => [
  ...new Set([...facts, ...retracted].filter((fact) => fact.type === 'account.assigned').map((fact) => fact.account!)),
];

/** The cases of accounts that changed hands: those that name nobody are credited to another holder now. */
const casesOf = async ({ tx, tenant }: KeptWork, accounts: string[]): Promise<Map<string, string>> => {
  const rows = await getRowsBy<CaseRow>(tx, tenant, caseTable, 'account_id', accounts);
  return new Map(rows.map((row) => [row.id, row.account_id]));
};

/** Ratings that name nobody belong to whoever held the account when they were given. */
const recreditCsat = async (work: KeptWork, accounts: string[]): Promise<RowChange[]> => {
  if (accounts.length === 0) return [];
  const rows = new Map(
    (await getRowsBy<ReturnType<typeof csatRow>>(work.tx, work.tenant, csatTable, 'account_id', accounts)).map(
      (row) => [row.id, row],
    ),
  );
  const facts = await standingFacts(work.tx, work.tenant, ['csat.given'], accounts);
  const changed = facts
    .map((fact) => csatRow(work, fact))
    .filter((after) => rows.has(after.id) && rows.get(after.id)!.person_id !== after.person_id);
  await putRows(work.tx, work.tenant, csatTable, changed);
  return changed.map((after) => ({ source: 'csat', before: rows.get(after.id)!, after }));
};

/** Cases are told by all of their facts, so that they come out the same whatever arrived first. */
export const casesApplier: Applier<KeptContext> = {
  name: 'cases',
  types: [
    'case.opened',
    'case.resolved',
    'case.reopened',
    'case.waiting',
    'case.answered',
    'csat.given',
    'account.assigned',
  ],
  tables: ['support_case', 'csat_answer'],
  async apply(work, { facts, retracted }) {
    const reassigned = accountsReassigned(facts, retracted);
    const touched = await casesOf(work, reassigned);
    for (const fact of [...facts, ...retracted])
      if (fact.payload['case']) touched.set(idOf(work.tenant, 'case', String(fact.payload['case'])), fact.account!);
    const changes = touched.size > 0 ? await settleCases(work, touched, new Set(retracted.map((fact) => fact.id))) : [];
    const added = facts.filter((fact) => fact.type === 'csat.given').map((fact) => csatRow(work, fact));
    const gone = await getRows<ReturnType<typeof csatRow>>(
      work.tx,
      work.tenant,
      csatTable,
      retracted.filter((fact) => fact.type === 'csat.given').map((fact) => fact.id),
    );
    await dropRows(
      work.tx,
      work.tenant,
      csatTable,
      gone.map((row) => row.id),
    );
    await putRows(work.tx, work.tenant, csatTable, added);
    const recredited = await recreditCsat(work, reassigned);
    return [
      ...changes,
      ...recredited,
      ...gone.map((before) => ({ source: 'csat', before, after: null })),
      ...added.map((after) => ({ source: 'csat', before: null, after })),
    ];
  },
};
