import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { recordOrRefuse } from '../interactions/index.ts';
import { seesPerson } from '../people/index.ts';
import { readActions } from './read.ts';
import { screenFact } from './words.ts';

/** What can be said of an action that is open. */
export type ActionWord =
  | { id: string; say: 'done'; note?: string | undefined }
  | { id: string; say: 'carried'; by: string; note?: string | undefined }
  | { id: string; say: 'dropped'; reason: string };

/** Says that an action is done, carried on or dropped. Its owner may, and whoever sees the owner's work. */
export const tellAction = async (app: App, caller: Caller, key: string, word: ActionWord): Promise<void> => {
  const account = await inTenant(app.sql, caller.tenant, async (tx) => {
    const [action] = await readActions(tx, caller.tenant, { key });
    if (!action?.owner || !(await seesPerson(tx, caller, action.owner.id)))
      throw new Problem('not-found', 'There is no such action of yours or of your team.');
    if (action.state !== 'open')
      throw new Problem('conflict', `This action is ${action.state} already; agree a new one instead.`);
    if (!action.account) return null;
    const [row] = await tx<{ key: string }[]>`
      select key from account where tenant_id = ${caller.tenant} and id = ${action.account.id}`;
    return row?.key ?? null;
  });
  const { id, say, ...said } = word;
  if (say === 'carried' && Date.parse((said as { by: string }).by) <= app.now())
    throw new Problem('not-valid', 'The time is past already.', [{ where: 'body.by', what: 'Give a time to come.' }]);
  const payload = { action: key, account, ...said };
  await recordOrRefuse(app, caller, [screenFact(caller, app.now(), `action.${say}`, id, payload)]);
};
