import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { route } from '../../../platform/http/route.ts';
import { daysOfMonth } from '../month.ts';
import { readSettable } from '../read-settable.ts';
import { sayTargets } from '../say-targets.ts';
import { month } from './get-targets.ts';

export const putTargets = route({
  method: 'PUT',
  path: '/api/v1/targets',
  permission: 'targets.set',
  summary: 'Sets or takes back targets of people below the caller, many at once and all or none',
  tag: 'Targets',
  body: z.strictObject({
    id: z.uuid().meta({ description: 'New for every change; the same change sent twice counts once' }),
    period: month,
    cells: z
      .array(
        z.strictObject({
          measure: z.string().max(80),
          subject: z.uuid().meta({ description: 'The person or the team' }),
          value: z.number().min(0).max(1e12).nullable().meta({ description: 'As people write it; null takes it back' }),
        }),
      )
      .min(1)
      .max(2_000),
  }),
  answer: z.object({ set: z.number().int() }),
  async handle({ body: { id, period, cells }, caller }, app) {
    const settable = await inTenant(app.sql, caller.tenant, (tx) => readSettable(tx, caller, daysOfMonth(period)));
    const subjects = [...settable.people, ...settable.teams].filter(({ way }) => way === 'set');
    const allowed = { subjects, who: 'is nobody whose targets you set.' };
    return { set: await sayTargets(app, caller, 'target.set', { id, period, cells }, allowed) };
  },
});
