import type { RowChange } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import { lockAccounts } from '../accounts/index.ts';
import { calendarOf, type KeptWork, packAt } from '../organisation/index.ts';
import type { Commitment } from './commitment.ts';
import { changeOf } from './row.ts';
import { type PlacedRule, ruleBook } from './rules.ts';
import { settle } from './settle.ts';
import { nextStep, scheduleSteps } from './steps.ts';
import {
  accountsDue,
  type FiredStep,
  loadDue,
  loadOpenOf,
  lockStepping,
  moveStep,
  putCommitments,
  putEscalation,
  reportingLine,
} from './store-by-time.ts';

const judgedBy = (work: KeptWork, row: Commitment) => {
  const { context } = work;
  const version = context.packs.find((each) => each.version === row.pack_version) ?? packAt(context, row.opened_at);
  return { version, rule: ruleBook(version.pack).byKey.get(row.rule) as PlacedRule | undefined };
};

/**
 * Judges the commitments whose first due time has passed unclosed: they are broken from then on. Accounts are locked
 * first, as every writer does. Answers what changed for measures; empty when nothing is due.
 */
export const settleDue = async (work: KeptWork, most: number): Promise<RowChange[]> => {
  const { tx, tenant, now } = work;
  const accounts = await accountsDue(tx, tenant, now, most);
  if (accounts.length === 0) return [];
  await lockAccounts(work, accounts.filter((id) => id !== null).sort());
  return settleRows(work, await loadDue(tx, tenant, accounts, now));
};

const settleRows = async (work: KeptWork, rows: readonly Commitment[]): Promise<RowChange[]> => {
  const { tx, tenant, now, context } = work;
  const settled = rows.flatMap((before) => {
    const { version, rule } = judgedBy(work, before);
    if (!rule) return [];
    const held = before.account_id ? (context.accounts.get(before.account_id)?.held ?? []) : [];
    return [{ before, after: settle(before, { context, version, rule, held, now }) }];
  });
  await putCommitments(
    tx,
    tenant,
    settled.map(({ after }) => after),
  );
  return settled.map(({ before, after }) => changeOf(before, after));
};

/** What is open on accounts that changed hands by time alone goes to who holds them now. The accounts are locked. */
export const handOver = async (work: KeptWork, accounts: readonly string[]): Promise<RowChange[]> =>
  accounts.length === 0 ? [] : settleRows(work, await loadOpenOf(work.tx, work.tenant, accounts));

/** Fires one step of a commitment, and answers how it goes on. The key of an escalation lets each step happen once. */
const fireNext = async (work: KeptWork, row: Commitment): Promise<{ position: number; at: number } | null> => {
  const { tx, tenant, now, context } = work;
  const { version, rule } = judgedBy(work, row);
  if (!rule || row.due_at === null) return null;
  const scheduled = scheduleSteps(rule.escalations, row.due_at, {
    calendar: calendarOf(context, version),
    elapsed: row.clock.elapsed,
  });
  const firing = scheduled[row.next_step];
  if (firing) {
    const line = row.owner_id ? await reportingLine(tx, tenant, row.owner_id) : null;
    const to = firing.step.to === 'owner' ? row.owner_id : (line?.[firing.step.to] ?? null);
    const fired: FiredStep = {
      commitment: row.id,
      step: firing.index,
      dueAt: firing.at,
      firedAt: now,
      to,
      said: firing.step.say,
      account: row.account_id,
      notice: idOf(tenant, 'notice', `${row.id}/${firing.index}/${row.moves}`),
    };
    await putEscalation(tx, tenant, fired);
  }
  return nextStep(scheduled, row.next_step + 1, row.recorded_at);
};

/**
 * Fires the escalation steps whose time has come, in order, late rather than never, each at most once: the rows are
 * locked, skipped by other workers, and the step and its follow-up are written in the same transaction.
 * @returns how many fired
 */
export const fireSteps = async (work: KeptWork, most: number): Promise<number> => {
  const { tx, tenant, now } = work;
  const rows = await lockStepping(tx, tenant, now, most);
  for (const row of rows) {
    const next = await fireNext(work, row);
    await moveStep(tx, tenant, row.id, next?.position ?? row.next_step + 1, next?.at ?? null);
  }
  return rows.length;
};
