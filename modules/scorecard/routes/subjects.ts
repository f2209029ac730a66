import { z } from 'zod';
import { localDate } from '../../../maths/calendar/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { route } from '../../../platform/http/route.ts';
import { openContext } from '../../organisation/index.ts';
import { visiblePeople } from '../../people/index.ts';
import { periodOf } from '../period.ts';
import { readMembers, readTeams } from '../read-people.ts';
import { ledBy } from '../team-tree.ts';

export const getSubjects = route({
  method: 'GET',
  path: '/api/v1/scorecard/subjects',
  permission: 'measures.read',
  summary: 'Whose scorecards the caller may open',
  tag: 'Scorecard',
  answer: z.object({
    me: z.string().nullable(),
    organisation: z.boolean(),
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
    people: z.array(z.object({ id: z.string(), name: z.string(), team_id: z.string().nullable() })),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { organisation } = await openContext(tx, caller.tenant);
      const { from, to } = periodOf('month', localDate(organisation.zone, app.now()));
      const [teams, people, visible] = await Promise.all([
        readTeams(tx, caller.tenant),
        readMembers(tx, caller.tenant, { from, to, zone: organisation.zone }),
        visiblePeople(tx, caller),
      ]);
      const led = ledBy(teams, caller.person);
      const seen = visible === null ? null : new Set(visible);
      return {
        me: people.some(({ id }) => id === caller.person) ? caller.person : null,
        organisation: caller.view === 'all',
        teams: teams.filter(({ id }) => caller.view === 'all' || led.has(id)).map(({ id, name }) => ({ id, name })),
        people: people.filter(({ id }) => seen === null || seen.has(id)),
      };
    }),
});
