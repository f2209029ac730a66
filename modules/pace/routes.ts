import { z } from 'zod';
import { measureByKey } from '../../catalogue/measures/index.ts';
import { localDate } from '../../maths/calendar/index.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { notFound, notValid } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { openContext } from '../organisation/index.ts';
import { periodOf, readCards, readPeriod, readSubject } from '../scorecard/index.ts';
import { needOf } from './need.ts';
import { readCandidates } from './read-candidates.ts';
import { candidate, need } from './shapes.ts';

export const getPace = route({
  method: 'GET',
  path: '/api/v1/pace/:measure',
  permission: 'measures.read',
  summary: 'What today must bring for a figure’s target, and the accounts most likely to bring it, with the reason',
  tag: 'Scorecard',
  query: z.strictObject({
    subject: z.enum(['person', 'team', 'organisation']).optional(),
    id: z.uuid().optional().meta({ description: 'The person or the team; the caller’s own unless told' }),
    period: z.string().max(40).optional().meta({ description: 'As of a scorecard; this month unless told' }),
  }),
  answer: z.object({
    measure: z.string(),
    people: z.number().int(),
    over: z.boolean().meta({ description: 'The period has ended: nothing can be brought any more' }),
    kind: z.enum(['moves', 'lacking', 'clocks', 'terms', 'talks', 'unhappy', 'none']),
    need,
    items: z.array(candidate),
    total: z.number().int().meta({ description: 'All that there are; `items` has the likeliest' }),
  }),
  handle: ({ params, query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const measure = measureByKey.get(params.measure);
      if (!measure) throw notFound('measure');
      const context = await openContext(tx, caller.tenant);
      const now = app.now();
      const today = localDate(context.organisation.zone, now);
      const period = query.period ? readPeriod(query.period) : periodOf('month', today);
      if (!period) throw notValid('query.period', 'is no period: write 2026-11, 2026-W47 or 2026-11-19');
      const subject = await readSubject(tx, context, caller, query, period);
      const [card] = await readCards(tx, context, subject, period, now, [measure.key]);
      const over = period.to <= today;
      const found = over
        ? { kind: 'none' as const, items: [], total: 0 }
        : await readCandidates(tx, context, { measure, subject, period, now });
      return {
        measure: measure.key,
        people: subject.people.length,
        over,
        ...found,
        need: card
          ? needOf(card)
          : { kind: 'none' as const, amount: null, unit: measure.unit, days_left: 0, today: null },
      };
    }),
});

export const paceRoutes = [getPace];
