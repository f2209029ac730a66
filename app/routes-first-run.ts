import { z } from 'zod';
import { isFirstRun } from '../platform/auth/index.ts';
import { notFound } from '../platform/http/problem.ts';
import { route } from '../platform/http/route.ts';
import { readShippedPack, shippedPacks } from './packs.ts';
import { sampleProgress } from './sample-progress.ts';

const tag = 'First run';

/** The packs that one may begin with. Answers 404 once Kept is set up. */
const packsOnOffer = route({
  method: 'GET',
  path: '/api/v1/first-run/packs',
  permission: 'public',
  summary: 'The packs to begin with',
  tag,
  answer: z.object({ items: z.array(z.object({ key: z.string(), name: z.string(), sentence: z.string() })) }),
  handle: async (_request, app) => {
    if (!(await isFirstRun(app.owner))) throw notFound('page');
    const packs = await Promise.all(shippedPacks.map(readShippedPack));
    return { items: packs.map(({ key, name, sentence }) => ({ key, name, sentence })) };
  },
});

const progressOfSample = route({
  method: 'GET',
  path: '/api/v1/first-run/progress',
  permission: 'organisation.manage',
  summary: 'How far the sample company is that was asked for at the first run',
  tag,
  answer: z.object({
    state: z.enum(['none', 'running', 'ready', 'failed']),
    done: z.int(),
    total: z.int(),
    stage: z.string(),
    fault: z.string().nullable(),
  }),
  handle: ({ caller }) => sampleProgress(caller.tenant),
});

export const firstRunRoutes = [packsOnOffer, progressOfSample];
