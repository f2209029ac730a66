import { z } from 'zod';
import { inTenant } from '../db/tenant.ts';
import type { AnyRoute } from '../http/route.ts';
import { route } from '../http/route.ts';
import { outbox } from './outbox.ts';

/** The mails of the organisation. Where none can be sent, this is where an administrator reads them. */
export const readOutbox = route({
  method: 'GET',
  path: '/api/v1/outbox',
  permission: 'organisation.manage',
  scopes: 'session-only',
  summary: 'The newest mails; their text only where no mail server is set, since they hold links that sign people in',
  tag: 'Kept itself',
  answer: z.object({
    sends: z.boolean().meta({ description: 'Whether a mail server is set' }),
    items: z.array(
      z.object({
        id: z.uuid(),
        to: z.string(),
        subject: z.string(),
        text: z.string().nullable(),
        createdAt: z.int(),
        sentAt: z.int().nullable(),
        givenUpAt: z.int().nullable(),
        attempts: z.int(),
        lastError: z.string().nullable(),
      }),
    ),
  }),
  handle: async ({ caller }, app) => {
    const sends = app.settings.smtpUrl !== undefined;
    const rows = await inTenant(app.sql, caller.tenant, (tx) => outbox(tx, caller.tenant, 200));
    return { sends, items: rows.map((row) => ({ ...row, text: sends ? null : row.text })) };
  },
});

export const mailRoutes: readonly AnyRoute[] = [readOutbox];
