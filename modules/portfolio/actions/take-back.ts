import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { recordOrRefuse } from '../../interactions/index.ts';
import { tellPeople } from '../../notices/index.ts';
import { visiblePeople } from '../../people/index.ts';
import { linesOf } from '../handover/lines.ts';
import { factsOfHandover } from '../handover/store.ts';

/** A hand-over can be taken back for a week; after that the accounts are handed on anew. */
export const TAKE_BACK_MS = 7 * 86_400_000;

/**
 * Takes a hand-over back, whole or for some of its accounts: everything that was written down with it is withdrawn, so
 * that each account and promise is with whom it would be without it.
 * @returns how many accounts
 */
export const takeBackHandover = async (
  app: App,
  caller: Caller,
  wish: { handover: string; accounts: readonly string[] | null; reason: string },
): Promise<number> => {
  const { tenant } = caller;
  const now = app.now();
  const { lines, facts } = await inTenant(app.sql, tenant, async (tx) => {
    const [all, people] = await Promise.all([linesOf(tx, tenant, wish.handover, now), visiblePeople(tx, caller)]);
    const some = all.filter(({ account }) => wish.accounts === null || wish.accounts.includes(account.id));
    const theirs = some.every(({ to }) => people === null || (to !== null && people.includes(to.id)));
    if (some.length === 0 || !theirs) throw new Problem('not-found', 'There is no such hand-over in your team.');
    if (some.some(({ decidedAt }) => decidedAt < now - TAKE_BACK_MS))
      throw new Problem('conflict', 'It is more than a week old. Hand the accounts on anew instead.');
    return { lines: some, facts: await factsOfHandover(tx, tenant, wish.handover, wish.accounts) };
  });
  await recordOrRefuse(
    app,
    caller,
    facts.map(({ id, account }) => ({
      type: 'fact.withdrawn',
      happenedAt: now,
      source: 'kept',
      externalId: `withdraw/${id}`,
      channel: 'screen' as const,
      actor: caller.person,
      payload: { fact: id, account, reason: wish.reason },
    })),
  );
  const told = new Map<string, number>();
  for (const { from, to } of lines)
    for (const person of [from, to]) if (person) told.set(person.id, (told.get(person.id) ?? 0) + 1);
  await inTenant(app.sql, tenant, (tx) =>
    tellPeople(
      tx,
      tenant,
      [...told].map(([person, count]) => ({
        id: idOf(tenant, 'notice', `handover/${wish.handover}/back/${facts[0]?.id}/${person}`),
        person,
        at: now,
        kind: 'handover',
        text: `${caller.name} took the hand-over of ${count === 1 ? '1 account' : `${count} accounts`} back: ${wish.reason}`,
      })),
    ),
  );
  return lines.length;
};
