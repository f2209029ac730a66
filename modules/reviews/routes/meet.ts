import { z } from 'zod';
import { route } from '../../../platform/http/route.ts';
import { holdReview, reopenReview } from '../actions-hold.ts';
import { agreeAction, markCame, moveReview } from '../actions-meet.ts';
import { came, made, oneReview, stageAnswer, text } from '../shapes.ts';

export const postStage = route({
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/stage',
  permission: 'huddle.lead',
  summary: 'Start, pause or end a review, or bring somebody on stage',
  tag: 'Reviews',
  params: oneReview,
  body: z.strictObject({ do: z.enum(['start', 'pause', 'turn', 'end']), person: z.uuid().optional() }),
  answer: stageAnswer,
  handle: ({ params, body, caller }, app) => moveReview(app, caller, params, body),
});

export const postCame = route({
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/attendance',
  permission: 'huddle.lead',
  summary: 'Mark who is in the review, excused or absent',
  tag: 'Reviews',
  params: oneReview,
  body: z.strictObject({ people: z.array(z.uuid()).min(1).max(500), as: came }),
  answer: stageAnswer,
  handle: ({ params, body, caller }, app) => markCame(app, caller, params, body.people, body.as),
});

export const postAction = route({
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/actions',
  permission: 'huddle.take-part',
  summary: 'Agree an action: it becomes a commitment with an owner and a clock, and comes up again until it is closed',
  tag: 'Reviews',
  params: oneReview,
  body: z.strictObject({
    id: made,
    owner: z.uuid(),
    account: z.uuid().optional(),
    text,
    by: z.iso.datetime({ offset: true }),
  }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => agreeAction(app, caller, params, body),
});

export const postHold = route({
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/hold',
  permission: 'huddle.lead',
  summary: 'End a review and freeze its figures, with the rows they are made of',
  tag: 'Reviews',
  params: oneReview,
  body: z.strictObject({ id: made }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => holdReview(app, caller, params, body.id),
});

export const postReopen = route({
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/reopen',
  permission: 'huddle.lead',
  summary: 'Open a held review again, as when it was closed by mistake; the ledger keeps both',
  tag: 'Reviews',
  params: oneReview,
  body: z.strictObject({}),
  answer: z.void(),
  handle: ({ params, caller }, app) => reopenReview(app, caller, params),
});

export const meetRoutes = [postStage, postCame, postAction, postHold, postReopen];
