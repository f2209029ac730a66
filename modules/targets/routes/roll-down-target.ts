import { z } from 'zod';
import { measureByKey } from '../../../catalogue/measures/index.ts';
import { workingDaysBetween } from '../../../maths/calendar/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound, notValid } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { calendarOf, openContext, packAt } from '../../organisation/index.ts';
import { daysOfMonth } from '../month.ts';
import { readSettable, type SettablePerson } from '../read-settable.ts';
import { partsOfTarget, type RolledDown } from '../roll-down.ts';
import { month } from './get-targets.ts';

export const rollDownTarget = route({
  method: 'POST',
  path: '/api/v1/targets/roll-down',
  permission: 'targets.set',
  summary: 'A team’s target divided over its people, to look at before it is set',
  tag: 'Targets',
  body: z.strictObject({
    period: month,
    team: z.uuid(),
    measure: z.string().max(80),
    value: z.number().min(0).max(1e12),
    by: z.enum(['equal', 'working-days', 'accounts']).default('equal'),
  }),
  answer: z.object({
    divided: z.boolean(),
    parts: z.array(z.object({ person: z.string(), value: z.number() })),
    rounded_up: z.number().int().meta({ description: 'How many got one more, as it did not divide evenly' }),
  }),
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx): Promise<RolledDown> => {
      const measure = measureByKey.get(body.measure);
      if (!measure) throw notFound('measure');
      const days = daysOfMonth(body.period);
      const { people, teams } = await readSettable(tx, caller, days);
      if (!teams.some(({ id }) => id === body.team)) throw notFound('team');
      const context = await openContext(tx, caller.tenant);
      const calendar = calendarOf(context, packAt(context, app.now()));
      const working_days = ({ joined_on, left_on }: SettablePerson): number => {
        const from = joined_on !== null && joined_on > days.from ? joined_on : days.from;
        const after = left_on === null ? days.to : Temporal.PlainDate.from(left_on).add({ days: 1 }).toString();
        return workingDaysBetween(calendar, from, after < days.to ? after : days.to);
      };
      const takers = people
        .filter(({ team_id, may_set }) => team_id === body.team && may_set)
        .map((person) => ({ id: person.id, accounts: person.accounts, working_days: working_days(person) }));
      try {
        return partsOfTarget(measure, body.value, takers, body.by);
      } catch (error) {
        if (error instanceof RangeError) throw notValid('body.value', error.message);
        throw error;
      }
    }),
});
