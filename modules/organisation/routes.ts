import { z } from 'zod';
import { permissions } from '../../catalogue/permissions.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import { route } from '../../platform/http/route.ts';
import { deleteHoliday, getHolidays, putHoliday } from './routes/holidays.ts';
import { getOrganisation, patchOrganisation } from './routes/settings.ts';
import { openContext } from './store.ts';

/** Who is at the screen, as the web app needs it for every page. */
export const getSession = route({
  method: 'GET',
  path: '/api/v1/session',
  permission: 'signed-in',
  summary: 'The person, the organisation and the rights of this session',
  tag: 'Me',
  answer: z.object({
    user: z.string(),
    person: z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      team: z.string().nullable(),
      teamName: z.string().nullable(),
      huddleAt: z.string().nullable(),
    }),
    organisation: z.object({
      id: z.string(),
      name: z.string(),
      zone: z.string(),
      locale: z.string(),
      currency: z.string(),
    }),
    permissions: z.array(z.enum(permissions)),
    view: z.enum(['own', 'team', 'all']),
    zone: z.string(),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { organisation } = await openContext(tx, caller.tenant);
      const [row] = await tx<
        { team: string | null; teamName: string | null; zone: string | null; huddleAt: string | null }[]
      >`
        select t.id as team, t.name as "teamName", coalesce(p.zone, t.zone) as zone, t.huddle_at as "huddleAt"
        from person p left join team t on t.tenant_id = p.tenant_id and t.id = p.team_id
        where p.tenant_id = ${caller.tenant} and p.id = ${caller.person}`;
      const { tenant: id, name, zone, locale, currency } = organisation;
      return {
        user: caller.user,
        person: {
          id: caller.person ?? caller.user,
          name: caller.name,
          role: caller.role,
          team: row?.team ?? null,
          teamName: row?.teamName ?? null,
          huddleAt: row?.huddleAt ?? null,
        },
        organisation: { id, name, zone, locale, currency },
        permissions: [...caller.permissions],
        view: caller.view,
        zone: row?.zone ?? zone,
      };
    }),
});

export const organisationRoutes = [
  getSession,
  getOrganisation,
  patchOrganisation,
  getHolidays,
  putHoliday,
  deleteHoliday,
];
