import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { listHolidays, putHolidays, removeHoliday } from '../store.ts';

const tag = 'Organisation';
const day = z.iso.date().meta({ description: 'A date, as in 2026-12-25' });
const params = z.strictObject({ day });

export const getHolidays = route({
  method: 'GET',
  path: '/api/v1/holidays',
  permission: 'signed-in',
  summary: 'The days on which nobody works, besides those of the pack',
  tag,
  answer: z.object({ items: z.array(z.object({ day: z.string(), name: z.string() })) }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({ items: await listHolidays(tx, caller.tenant) })),
});

export const putHoliday = route({
  method: 'PUT',
  path: '/api/v1/holidays/:day',
  permission: 'organisation.manage',
  summary: 'Add a holiday, or name it anew; clocks that are opened from now on leave the day out',
  tag,
  params,
  body: z.strictObject({ name: z.string().trim().min(1, 'Give it a name').max(100) }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) =>
    inTenant(app.sql, caller.tenant, (tx) => putHolidays(tx, caller.tenant, [{ day: params.day, name: body.name }])),
});

export const deleteHoliday = route({
  method: 'DELETE',
  path: '/api/v1/holidays/:day',
  permission: 'organisation.manage',
  summary: 'Take a holiday off the calendar',
  tag,
  params,
  answer: z.void(),
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (!(await removeHoliday(tx, caller.tenant, params.day))) throw notFound('holiday');
    }),
});
