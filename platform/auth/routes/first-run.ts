import { z } from 'zod';
import { notFound } from '../../http/problem.ts';
import { route } from '../../http/route.ts';
import { createOrganisation, isFirstRun, newOrganisation } from '../organisation.ts';

const tag = 'First run';

/** Whether nobody has set Kept up yet. Answers 404 from then on. */
export const firstRunState = route({
  method: 'GET',
  path: '/api/v1/first-run',
  permission: 'public',
  summary: 'Whether Kept still has to be set up',
  tag,
  answer: z.object({ open: z.literal(true) }),
  handle: async (_request, app) => {
    if (!(await isFirstRun(app.owner))) throw notFound('page');
    return { open: true as const };
  },
});

/** Makes the first organisation with its administrator. Of two at once one wins; afterwards 404. */
export const firstRun = route({
  method: 'POST',
  path: '/api/v1/first-run',
  permission: 'public',
  summary: 'Set Kept up: the organisation and its administrator',
  tag,
  body: newOrganisation,
  status: 201,
  answer: z.object({ tenant: z.uuid() }),
  handle: async ({ body }, app) => {
    if (!(await isFirstRun(app.owner))) throw notFound('page');
    const { furnish } = app.auth;
    const made = await createOrganisation(app.owner, body, {
      now: app.now(),
      first: true,
      ...(furnish ? { furnish } : {}),
    });
    app.auth.afterFirstRun?.(app, made, body);
    return { tenant: made.tenant };
  },
});
