import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Pack } from '../../../catalogue/packs/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { notValid } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import type { KeptContext } from '../../organisation/index.ts';
import { type Draft, draftedPack, newestOf } from '../actions/draft.ts';
import { preview } from '../actions/preview.ts';
import { type OnProgress, trial } from '../actions/trial.ts';
import { diffPacks } from '../change/diff.ts';
import { differenceShape, draftShape, previewShape, trialShape } from '../route-shapes.ts';
import { readingCounts } from '../store/live.ts';
import { thinned } from '../trial/thinned.ts';
import { toldAlong } from './told-along.ts';
import { knownIn, within } from './within.ts';

const tag = 'Packs';

interface Asked {
  app: App;
  caller: Caller;
  raw: FastifyRequest;
  reply: FastifyReply;
}

/** Answers at once, or in lines that tell how far it is where the caller reads those. What is wrong is told first. */
const onDraft = async <T>(
  { app, caller, raw, reply }: Asked,
  wish: Draft,
  work: (tx: Tx, context: KeptContext, draft: Pack, heard: OnProgress) => Promise<T>,
): Promise<T | FastifyReply> => {
  const run = (heard: OnProgress): Promise<T> =>
    within(app, caller, (tx, context) => work(tx, context, draftedPack(context, wish, knownIn(app, context)), heard));
  if (!raw.headers.accept?.includes('application/x-ndjson')) return run(() => {});
  await within(app, caller, (_, context) => draftedPack(context, wish, knownIn(app, context)));
  return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(toldAlong(run)));
};

const inLines = 'With "accept: application/x-ndjson" the answer comes as lines that tell how far it is';

export const previewPack = route({
  method: 'POST',
  path: '/api/v1/packs/preview',
  permission: 'packs.edit',
  summary: 'What a change of the pack would do to what is open now; nothing is saved',
  tag,
  body: draftShape,
  answer: z.object({ differences: z.array(differenceShape), preview: previewShape }).meta({ description: inLines }),
  perMinute: 30,
  handle: ({ body, caller, raw, reply }, app) =>
    onDraft({ app, caller, raw, reply }, body, async (tx, context, draft, heard) => ({
      differences: diffPacks(newestOf(context).pack, draft),
      preview: await preview(tx, context, draft, app.now(), heard),
    })),
});

const longest_days = 400;

export const tryPack = route({
  method: 'POST',
  path: '/api/v1/packs/try',
  permission: 'packs.edit',
  summary: 'What a time that is over would have been under a change of the pack; nothing is saved',
  tag,
  body: draftShape.extend({
    from: z.iso.date().meta({ description: 'The first local day' }),
    to: z.iso.date().meta({ description: 'The local day after the last one' }),
  }),
  answer: trialShape.meta({ description: inLines }),
  perMinute: 30,
  handle: ({ body, caller, raw, reply }, app) => {
    const { from, to, ...wish } = body;
    const days = Temporal.PlainDate.from(from).until(to).days;
    if (days < 1 || days > longest_days)
      throw notValid('body.to', `must be 1 to ${longest_days} days after "from", and is ${days}.`);
    return onDraft({ app, caller, raw, reply }, wish, async (tx, context, draft, heard) => ({
      ...{ from, to },
      ...(await trial(tx, context, draft, { from, to, now: app.now() }, heard)),
    }));
  },
});

export const getReadings = route({
  method: 'GET',
  path: '/api/v1/packs/readings',
  permission: 'packs.edit',
  summary: 'How many accounts have which newest reading of a metric: what bands are drawn over',
  tag,
  query: z.strictObject({ metric: z.string().min(1).max(80).optional() }),
  answer: z.object({
    metric: z.string(),
    values: z.array(z.object({ value: z.number(), accounts: z.number().int() })),
  }),
  handle: ({ query, caller }, app) =>
    within(app, caller, async (tx, context) => {
      const metric = query.metric ?? newestOf(context).pack.usage.metric;
      return { metric, values: thinned(await readingCounts(tx, caller.tenant, metric)) };
    }),
});
