import { z } from 'zod';
import { measureByKey } from '../../../catalogue/measures/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound, notValid } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { calendarOf, openContext, packAt } from '../../organisation/index.ts';
import { daysThere } from '../days-there.ts';
import { daysOfMonth } from '../month.ts';
import { readSettable, type SettablePerson, type SettableTeam } from '../read-settable.ts';
import { partsOfTarget, type RolledDown, type Taker } from '../roll-down.ts';
import { below, topTeams } from '../team-line.ts';
import { month } from './get-targets.ts';

export const rollDownTarget = route({
  method: 'POST',
  path: '/api/v1/targets/roll-down',
  permission: 'targets.set',
  summary: 'A target divided over teams, or a team’s over its people, to look at before it is set',
  tag: 'Targets',
  body: z.strictObject({
    period: month,
    team: z.uuid().nullable().meta({ description: 'Whose target is divided; null for all that the caller sees' }),
    over: z.enum(['people', 'teams']).default('people'),
    measure: z.string().max(80),
    value: z.number().min(0).max(1e12),
    by: z.enum(['equal', 'working-days', 'accounts']).default('equal'),
    locks: z
      .array(z.strictObject({ id: z.uuid(), value: z.number().min(0).max(1e12) }))
      .max(500)
      .default([])
      .meta({ description: 'Parts that stay as they are; the rest adds up to what is left' }),
  }),
  answer: z.object({
    divided: z.boolean(),
    parts: z.array(z.object({ id: z.string(), value: z.number() })),
    rounded_up: z.number().int().meta({ description: 'How many got one more, as it did not divide evenly' }),
  }),
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx): Promise<RolledDown> => {
      const measure = measureByKey.get(body.measure);
      if (!measure) throw notFound('measure');
      const days = daysOfMonth(body.period);
      const { people, teams } = await readSettable(tx, caller, days);
      if (body.team !== null && !teams.some(({ id }) => id === body.team)) throw notFound('team');
      const context = await openContext(tx, caller.tenant);
      const calendar = calendarOf(context, packAt(context, app.now()));
      const persons = people
        .filter(({ way }) => way === 'set')
        .map((person) => ({ ...person, working_days: daysThere(calendar, person, days) }));
      const takers = body.over === 'people' ? ofPeople(persons, body.team) : ofTeams(persons, teams, body.team);
      try {
        return partsOfTarget(
          measure,
          body.value,
          takers,
          body.by,
          new Map(body.locks.map((lock) => [lock.id, lock.value])),
        );
      } catch (error) {
        if (error instanceof RangeError) throw notValid('body.value', error.message);
        throw error;
      }
    }),
});

type Working = SettablePerson & { working_days: number };

const ofPeople = (people: readonly Working[], team: string | null): Taker[] =>
  people
    .filter(({ team_id }) => team === null || team_id === team)
    .map(({ id, accounts, working_days }) => ({ id, accounts, working_days }));

/** A team takes as much as the people in it and below it would. */
const ofTeams = (people: readonly Working[], teams: readonly SettableTeam[], parent: string | null): Taker[] => {
  const takers = parent === null ? topTeams(teams) : teams.filter(({ parent_id }) => parent_id === parent);
  return takers.map(({ id }) => {
    const line = below(teams, id);
    const own = people.filter(({ team_id }) => team_id !== null && line.has(team_id));
    const sum = (of: (person: Working) => number) => own.reduce((total, person) => total + of(person), 0);
    return { id, accounts: sum(({ accounts }) => accounts), working_days: sum(({ working_days }) => working_days) };
  });
};
