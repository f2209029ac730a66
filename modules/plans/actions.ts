import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Problem } from '../../platform/http/problem.ts';
import { keysOf, recordOrRefuse } from '../interactions/index.ts';
import { factOfChange, type PlanChange } from './change.ts';
import { plansOf } from './read.ts';

/** Why a wish can't be fulfilled as things stand; null when it can. What was promised isn't dropped by planning anew. */
const objection = (change: PlanChange, rule: string | null, now: number): string | null => {
  if (change.do === 'set' && Date.parse(change.at) < now) return 'A plan lies ahead; this time has passed.';
  if (change.do === 'move' && Date.parse(change.to) < now) return 'A plan is moved ahead; this time has passed.';
  if (change.do === 'move' && rule === null) return 'Nothing is planned with this account. Set a plan instead.';
  if (change.do !== 'move' && rule === 'call-back')
    return 'A call back is promised to them. Move it, or log how the call went.';
  return null;
};

/** Sets, moves or excuses the next plan of an account. A wish that arrived before changes nothing. */
export const changePlan = async (app: App, caller: Caller, account: string, change: PlanChange): Promise<void> => {
  if (!caller.person) throw new Problem('forbidden', 'Only somebody who looks after accounts can plan a talk.');
  const now = app.now();
  const { keys, rule, known } = await inTenant(app.sql, caller.tenant, async (tx) => {
    const [found, [plan], [fact]] = await Promise.all([
      keysOf(tx, caller, account),
      plansOf(tx, caller.tenant, { people: null, account, now, limit: 1 }),
      tx`select 1 from fact where tenant_id = ${caller.tenant} and source = 'kept' and external_id = ${`plan/${change.id}`}`,
    ]);
    return { keys: found, rule: plan?.plan?.rule ?? null, known: fact !== undefined };
  });
  if (!keys) throw new Problem('not-found', 'There is no such account in your portfolio.');
  if (known) return;
  const at = Math.min(now, change.saidAt ? Date.parse(change.saidAt) : now);
  const against = objection(change, rule, at);
  if (against) throw new Problem('conflict', against);
  await recordOrRefuse(app, caller, [factOfChange(change, { ...keys, actor: caller.person, at })]);
};
