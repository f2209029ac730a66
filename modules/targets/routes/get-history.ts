import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { daysOfMonth } from '../month.ts';
import { readSettable } from '../read-settable.ts';
import { readHistory } from '../store-proposals.ts';
import { month } from './get-targets.ts';

export const getTargetHistory = route({
  method: 'GET',
  path: '/api/v1/targets/history',
  permission: 'measures.read',
  summary: 'Every word about one target, the newest first: set, proposed, agreed, given back',
  tag: 'Targets',
  query: z.strictObject({ period: month, measure: z.string().max(80), subject: z.uuid() }),
  answer: z.object({
    items: z.array(
      z.object({
        at: z.number().int(),
        by: z.string().nullable(),
        kind: z.enum(['set', 'taken-back', 'proposed', 'approved', 'changed', 'returned']),
        value: z.number().nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
  handle: ({ query: { period, measure, subject }, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { people, teams } = await readSettable(tx, caller, daysOfMonth(period));
      const team = teams.find(({ id }) => id === subject);
      if (!team && !people.some(({ id }) => id === subject)) throw notFound('person or team');
      const words = await readHistory(tx, caller.tenant, { month: period, measure, subject, team: team?.key ?? null });
      return {
        items: words.map(({ type, at, by, payload: { value, answer, note } }) => ({
          ...{ at, by, value, note: note ?? null },
          kind: kindOf(type, value, answer),
        })),
      };
    }),
});

type Kind = 'set' | 'taken-back' | 'proposed' | 'approved' | 'changed' | 'returned';

const kindOf = (type: string, value: number | null, answer: string | undefined): Kind => {
  if (type === 'target.proposed') return 'proposed';
  if (type === 'target.set') return value === null ? 'taken-back' : 'set';
  return answer as 'approved' | 'changed' | 'returned';
};
