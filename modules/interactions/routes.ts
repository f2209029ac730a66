import { z } from 'zod';
import { route } from '../../platform/http/route.ts';
import { logInteraction, takeBack } from './actions.ts';
import { logForm } from './log.ts';

export const postInteraction = route({
  method: 'POST',
  path: '/api/v1/interactions',
  permission: 'interactions.log',
  summary: 'Log a talk with its outcome, promises, steps reached and the next plan',
  tag: 'Interactions',
  body: logForm,
  status: 201,
  answer: z.object({ id: z.string().meta({ description: 'The id of the fact' }) }),
  async handle({ body, caller }, app) {
    return { id: await logInteraction(app, caller, body) };
  },
});

export const undoInteraction = route({
  method: 'POST',
  path: '/api/v1/interactions/:interaction/take-back',
  permission: 'interactions.log',
  summary: 'Take a logged talk back, with all that was logged with it',
  tag: 'Interactions',
  params: z.strictObject({ interaction: z.uuid().meta({ description: 'The id that the client gave the talk' }) }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(500).default('Logged by mistake') }),
  answer: z.void(),
  async handle({ params, body, caller }, app) {
    await takeBack(app, caller, `log/${params.interaction}`, body.reason);
  },
});

export const interactionRoutes = [postInteraction, undoInteraction];
