import { z } from 'zod';
import { route } from '../../platform/http/route.ts';
import { tellAction } from './actions.ts';

const made = z.uuid().meta({ description: 'Made by the client, so that the same word sent twice counts once' });
const text = z.string().trim().max(2_000);

/** An action in an answer. */
export const actionShape = z.object({
  action: z.string(),
  text: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
  kind: z.enum(['review', 'win-back']),
  ritual: z.string().nullable(),
  period: z.string().nullable(),
  agreedAt: z.number().int(),
  firstBy: z.number().int(),
  dueAt: z.number().int(),
  state: z.enum(['open', 'done', 'dropped']),
  carried: z.number().int(),
  said: z.string(),
  closedAt: z.number().int().nullable(),
});

export const postActionWord = route({
  method: 'POST',
  path: '/api/v1/actions/:action/words',
  permission: 'huddle.take-part',
  summary: 'Say that an agreed action is done, carried on to another day, or dropped with the reason',
  tag: 'Reviews',
  body: z.strictObject({
    id: made,
    say: z.enum(['done', 'carried', 'dropped']),
    note: text.optional(),
    by: z.iso.datetime({ offset: true }).optional().meta({ description: 'The new day, when it is carried on' }),
    reason: text.min(1).optional().meta({ description: 'Why, when it is dropped' }),
  }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => {
    const { id, say, note, by, reason } = body;
    if (say === 'carried') return tellAction(app, caller, params.action, { id, say, by: by ?? '', note });
    if (say === 'dropped') return tellAction(app, caller, params.action, { id, say, reason: reason ?? '' });
    return tellAction(app, caller, params.action, { id, say, note });
  },
});

export const actionRoutes = [postActionWord];
