import type { Fact } from '../../platform/ledger/fact.ts';
import { idOf } from '../../platform/ledger/identity.ts';
import type { Applier } from '../../platform/ledger/ledger.ts';
import { putStates, type StatePoint } from '../accounts/index.ts';
import { type KeptContext, type KeptWork, packAt } from '../organisation/index.ts';
import { type Check, completeAt } from './complete.ts';

/** The id of the conclusion "its profile is complete" of an account. */
const completeSignal = (tenant: string, account: string): string => idOf(tenant, 'signal', `profile/${account}`);

const dropChecks = ({ tx, tenant }: KeptWork, facts: Fact[]) =>
  tx`delete from profile_check where tenant_id = ${tenant} and fact_id = any(${facts.map(({ id }) => id)})`;

const putChecks = ({ tx, tenant }: KeptWork, facts: Fact[]) => {
  // Of an item that a check names twice the last word counts.
  const rows = facts.flatMap(({ id, account, happenedAt, payload }) => {
    const items = payload['items'] as { item: string; ok: boolean }[];
    return [...new Map(items.map((one) => [one.item, one])).values()].map((one) => ({
      ...{ id, account, at: happenedAt },
      ...one,
    }));
  });
  return tx`
    insert into profile_check (tenant_id, fact_id, item, account_id, at, ok)
    select ${tenant}::uuid, r.id, r.item, r.account, to_timestamp(r.at / 1000.0), r.ok
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as r(id uuid, item text, account uuid, at bigint, ok boolean)
    on conflict (tenant_id, fact_id, item) do update set ok = excluded.ok`;
};

type CheckRow = Check & { account: string };

/** Concludes anew for these accounts whether the profile is complete, and since when. */
const conclude = async (work: KeptWork, accounts: string[]): Promise<StatePoint[]> => {
  const { tx, tenant, context } = work;
  const rows = await tx<CheckRow[]>`
    select account_id as account, fact_id as fact, at, item, ok from profile_check
    where tenant_id = ${tenant} and account_id = any(${accounts})`;
  return accounts.flatMap((account) => {
    const own = rows.filter((row) => row.account === account);
    // The checklist as the pack knew it at the newest check: the same in every replay.
    const { pack } = packAt(context, Math.max(0, ...own.map(({ at }) => at)));
    const at = completeAt(
      pack.profile.items.map(({ key }) => key),
      own,
    );
    const id = completeSignal(tenant, account);
    context.signals.drop.push(id);
    if (at === null) return [];
    context.signals.put.push({ id, type: 'milestone.reached', account, at, payload: { milestone: 'profile-created' } });
    return [{ account_id: account, aspect: 'profile-created', from_at: at, fact_id: id, value: 'yes' }];
  });
};

/** What was checked on profiles; a checklist that is good from top to bottom is a profile created. */
export const onboardingApplier: Applier<KeptContext> = {
  name: 'onboarding',
  types: ['profile.checked'],
  tables: ['profile_check'],
  async apply(work, { facts, retracted }) {
    if (facts.length + retracted.length === 0) return [];
    await dropChecks(work, retracted);
    await putChecks(work, facts);
    const accounts = [...new Set([...facts, ...retracted].map(({ account }) => account!))];
    const points = await conclude(work, accounts);
    await putStates(
      work,
      points,
      accounts.map((account) => completeSignal(work.tenant, account)),
    );
    return [];
  },
};
