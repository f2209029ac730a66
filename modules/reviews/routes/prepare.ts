import { z } from 'zod';
import { route } from '../../../platform/http/route.ts';
import { lesson, note, prepare, takeBackNote } from '../actions-prepare.ts';
import { made, oneReview, text } from '../shapes.ts';

const shared = { permission: 'huddle.take-part', tag: 'Reviews', answer: z.void() } as const;

export const postNote = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/notes',
  summary: 'Comment on a figure, give one by hand where Kept has none, or tell an unusual situation',
  params: oneReview,
  body: z.strictObject({
    id: made,
    person: z.uuid().optional().meta({ description: 'Of whose part; the team’s when left out' }),
    about: z.enum(['figure', 'by-hand', 'situation', 'all']),
    measure: z.string().min(1).max(120).optional(),
    value: z.number().min(-1e12).max(1e12).optional().meta({ description: 'By hand: 80 for 80 %' }),
    account: z.uuid().optional(),
    text: z.string().trim().max(4_000),
    replaces: z.uuid().optional().meta({ description: 'The note that this one takes the place of' }),
  }),
  handle: ({ params, body, caller }, app) => note(app, caller, params, body),
});

export const deleteNote = route({
  ...shared,
  method: 'DELETE',
  path: '/api/v1/reviews/:team/:ritual/:period/notes/:note',
  summary: 'Take a note back',
  params: oneReview.extend({ note: z.uuid() }),
  handle: ({ params: { note: id, ...key }, caller }, app) => takeBackNote(app, caller, key, id),
});

export const postPrepared = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/prepared',
  summary: 'Say that one has prepared for a review, or take it back',
  params: oneReview,
  body: z.strictObject({ id: made, prepared: z.boolean() }),
  handle: ({ params, body, caller }, app) => prepare(app, caller, params, body),
});

export const postLesson = route({
  ...shared,
  method: 'POST',
  path: '/api/v1/reviews/:team/:ritual/:period/lessons',
  summary: 'Share what was learnt; it stands in the library of learnings from then on',
  params: oneReview,
  body: z.strictObject({
    id: made,
    person: z.uuid(),
    account: z.uuid().optional(),
    kind: z.enum(['good', 'bad']),
    text,
  }),
  handle: ({ params, body, caller }, app) => lesson(app, caller, params, body),
});

export const prepareRoutes = [postNote, deleteNote, postPrepared, postLesson];
