import type { Sql } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { FactResult, NewFact } from '../../platform/ledger/fact.ts';
import { visiblePeople } from '../people/index.ts';
import { knownKeys } from './read-known-keys.ts';
import { factsOfLog, type LogForm } from './log.ts';

/** Records facts for a person at a screen: the first refusal is theirs to read. */
export const recordOrRefuse = async (app: App, caller: Caller, facts: NewFact[]): Promise<FactResult[]> => {
  const results = await app.recorder.record(caller.tenant, facts);
  const refused = results.find((result) => result.status === 'refused');
  if (refused?.status === 'refused' && refused.unseen) throw new Problem('not-found', refused.reason);
  if (refused?.status === 'refused')
    throw new Problem('not-valid', refused.reason, [{ where: refused.field ?? 'body', what: refused.reason }]);
  return results;
};

/** Whose accounts the caller may work on, null for everyone's. Who sees only the own work needs no look-up. */
const whoseAccounts = async (sql: Sql, caller: Caller): Promise<readonly string[] | null> => {
  if (caller.view === 'all') return null;
  if (caller.view === 'own') return caller.person ? [caller.person] : [];
  return inTenant(sql, caller.tenant, (tx) => visiblePeople(tx, caller));
};

/** Logs a talk with everything that was said in it. Answers the id of the interaction's fact. */
export const logInteraction = async (app: App, caller: Caller, form: LogForm): Promise<string> => {
  if (!caller.person) throw new Problem('forbidden', 'Only somebody who looks after accounts can log a talk.');
  const [keys, heldBy] = await Promise.all([
    knownKeys(app.sql, caller.tenant, form.account, caller.person),
    whoseAccounts(app.sql, caller),
  ]);
  if (!keys) throw new Problem('not-found', 'There is no such account in your portfolio.');
  const facts = factsOfLog(form, { ...keys, actor: caller.person });
  const [first] = await recordOrRefuse(app, caller, heldBy ? facts.map((fact) => ({ ...fact, heldBy })) : facts);
  return (first as { id: string }).id;
};

/**
 * Takes back what a screen recorded under an id, with all that was recorded along with it: one's own, or of whom one sees.
 * @param under the external id that the client's id was put into, as in `log/…`
 */
export const takeBack = async (app: App, caller: Caller, under: string, reason: string): Promise<void> => {
  const { rows, people } = await inTenant(app.sql, caller.tenant, async (tx) => ({
    // What was recorded with the first one is of the same account and moment, which an index has; the ids alone would be
    // compared one by one, since row-level security lets no index be used for their beginnings.
    rows: await tx<{ id: string; account: string; actor: string | null }[]>`
      select f.id, a.key as account, f.actor from fact first
      join fact f on f.tenant_id = first.tenant_id and f.account_id = first.account_id
        and f.happened_at = first.happened_at and f.source = 'kept'
        and (f.external_id = ${under} or f.external_id like ${`${under}/%`})
      join account a on a.tenant_id = f.tenant_id and a.id = f.account_id
      where first.tenant_id = ${caller.tenant} and first.source = 'kept' and first.external_id = ${under}`,
    people: await visiblePeople(tx, caller),
  }));
  const theirs = rows.every(({ actor }) => people === null || (actor !== null && people.includes(actor)));
  if (rows.length === 0 || !theirs) throw new Problem('not-found', 'There is nothing of yours under this id.');
  await recordOrRefuse(
    app,
    caller,
    rows.map((row) => ({
      type: 'fact.withdrawn',
      happenedAt: app.now(),
      source: 'kept',
      externalId: `withdraw/${row.id}`,
      channel: 'screen' as const,
      actor: caller.person,
      payload: { fact: row.id, account: row.account, reason },
    })),
  );
};
