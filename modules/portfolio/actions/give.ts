import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { peopleKeys } from '../../people/index.ts';
import { factsOfHandover as makeFacts, type HandoverForm } from '../handover/facts-of.ts';
import { loadHandover } from '../handover/load.ts';
import { tellOfHandover } from '../handover/tell.ts';

export interface HandoverResult {
  /** Accounts that changed hands, or will. */
  moved: number;
  /** Promises that were handed, kept back or called off by name. */
  promises: number;
  refused: { account: string; reason: string }[];
}

/**
 * Saves a hand-over as facts, all in one batch: each account from its day on, each promise as it was chosen. What can't
 * be taken is told line by line. Both sides are told.
 */
export const handOverAccounts = async (
  app: App,
  caller: Caller,
  form: HandoverForm & { from: string | null },
): Promise<HandoverResult> => {
  const { loaded, keys } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const found = await loadHandover(tx, app, caller, {
      accounts: [...form.to.keys()],
      to: [...form.to.values()],
      from: form.from,
    });
    const there = new Set([...found.owed.values()].flat().map(({ row }) => row.id));
    if ([...form.fates.keys()].some((id) => !there.has(id)))
      throw new Problem(
        'conflict',
        'Something that was open on these accounts is not any more. Look at the preview again.',
      );
    const owners = [...found.owed.values()].flat().flatMap(({ owner }) => owner ?? []);
    return { loaded: found, keys: await peopleKeys(tx, caller.tenant, [...new Set(owners)]) };
  });
  const facts = makeFacts(loaded, form, caller.person, keys);
  if (facts.length === 0)
    throw new Problem('not-valid', 'Nothing changes: every one of these accounts is with that person already.');
  const results = await app.recorder.record(caller.tenant, facts);
  const refused = results.flatMap((result, nth) =>
    result.status === 'refused' ? [{ account: String(facts[nth]!.payload['account']), reason: result.reason }] : [],
  );
  const failed = new Set(refused.map(({ account }) => account));
  const moved = new Map(
    loaded.accounts.flatMap(({ id, key, owner }) => {
      const to = form.to.get(id)!;
      return to === owner?.id || failed.has(key) ? [] : [[id, to] as const];
    }),
  );
  await inTenant(app.sql, caller.tenant, (tx) =>
    tellOfHandover(tx, caller.tenant, form.id, caller.name, loaded, moved),
  );
  return { moved: moved.size, promises: facts.filter(({ type }) => type !== 'account.assigned').length, refused };
};
