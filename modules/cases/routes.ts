import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { keysOf, recordOrRefuse } from '../interactions/index.ts';

export const postCase = route({
  method: 'POST',
  path: '/api/v1/accounts/:account/cases',
  permission: 'interactions.log',
  summary: 'Open a case: an issue that a customer has, which is resolved within its clock',
  tag: 'Cases',
  params: z.strictObject({ account: z.uuid() }),
  body: z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client, so that sending the same case twice counts once' }),
    subject: z.string().trim().min(1).max(4_000),
    reason: z.string().trim().min(1).max(120).nullish(),
    saidAt: z.iso
      .datetime({ offset: true })
      .nullish()
      .meta({ description: 'When it was written, where it had to wait' }),
  }),
  status: 201,
  answer: z.object({ id: z.string().meta({ description: 'The id of the fact' }) }),
  async handle({ params, body, caller }, app) {
    if (!caller.person) throw new Problem('forbidden', 'Only somebody who looks after accounts can open a case here.');
    const keys = await inTenant(app.sql, caller.tenant, (tx) => keysOf(tx, caller, params.account));
    if (!keys) throw new Problem('not-found', 'There is no such account in your portfolio.');
    const now = app.now();
    const { id, saidAt, ...said } = body;
    const [made] = await recordOrRefuse(app, caller, [
      {
        type: 'case.opened',
        happenedAt: Math.min(now, saidAt ? Date.parse(saidAt) : now),
        source: 'kept',
        externalId: `log/${id}`,
        channel: 'screen',
        actor: caller.person,
        payload: { case: id, account: keys.accountKey, person: keys.personKey, channel: 'call', ...said },
      },
    ]);
    return { id: (made as { id: string }).id };
  },
});

export const caseRoutes = [postCase];
