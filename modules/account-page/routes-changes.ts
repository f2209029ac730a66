import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { route } from '../../platform/http/route.ts';
import { readHolders } from '../accounts/index.ts';
import { openContext, packAt } from '../organisation/index.ts';
import { admitReader } from './actions-admit.ts';
import { explainChanges } from './explain-changes.ts';
import { readChanges } from './read-changes.ts';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const event = z.object({
  at: instant,
  kind: z.enum(['talk', 'training', 'case', 'broken']),
  what: z.string().meta({ description: 'A talk’s purpose, a training’s module, a case’s subject, a promise’s title' }),
  person: z.string().nullable(),
});

const year_ms = 365 * 86_400_000;

export const getChanges = route({
  method: 'GET',
  path: '/api/v1/accounts/:account/changes',
  permission: 'accounts.read',
  summary:
    'Each change of band and happiness of the last year: the readings that moved it, what lay before, who held it',
  tag: 'Accounts',
  params: z.strictObject({ account: z.uuid() }),
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['band', 'happiness']),
        at: instant,
        from: z.string().nullable(),
        to: z.string(),
        up: z.boolean(),
        threshold: z.number().nullable().meta({ description: 'The bound of the band that the reading crossed' }),
        readings: z.array(z.object({ at: instant, value: z.number() })),
        talk: event.nullable(),
        before: z.array(event),
        more: z.number().int(),
        holder: z.string().nullable(),
        corrected: z.boolean(),
      }),
    ),
  }),
  async handle({ params, caller }, app) {
    await admitReader(app, caller, params.account);
    return inTenant(app.sql, caller.tenant, async (tx) => {
      const context = await openContext(tx, caller.tenant);
      const since = app.now() - year_ms;
      const { metric } = packAt(context, app.now()).pack.usage;
      const [read, holdings] = await Promise.all([
        readChanges(tx, caller.tenant, params.account, metric, since),
        readHolders(tx, caller.tenant, params.account),
      ]);
      const bounds = (at: number) => packAt(context, at).pack.usage.bands.toSorted((a, b) => a.from - b.from);
      // What began before the year has its reasons before it, too: it only says what was.
      const changes = explainChanges({ ...read, holdings, bounds }).filter(({ at }) => at >= since);
      return {
        items: changes.map(({ fact, ...change }) => ({
          ...change,
          id: `${change.kind}-${fact}`,
          corrected: read.corrected.has(fact),
        })),
      };
    });
  },
});
