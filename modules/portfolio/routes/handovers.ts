import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { route } from '../../../platform/http/route.ts';
import { visiblePeople } from '../../people/index.ts';
import { handOverAccounts } from '../actions/give.ts';
import { fates } from '../handover/choice.ts';
import { loadHandover } from '../handover/load.ts';
import { previewOf } from '../handover/preview.ts';
import { spread, ways } from '../handover/spread.ts';
import { bucketsOf, possibleHolders } from '../handover/store.ts';
import { takeBackHandover } from '../actions/take-back.ts';
import { previewShape } from './handover-shapes.ts';

const tag = 'Hand-overs';
/** More than a lead's whole team holds; what is beyond goes in a second hand-over. */
const most = 2_000;
const day = z.iso.date().nullish().meta({ description: 'The day from which they change hands; now when left out' });

export const getHolders = route({
  method: 'GET',
  path: '/api/v1/handovers/people',
  permission: 'portfolios.reassign',
  summary: 'People of the caller’s teams whom accounts can be given to, with how many they hold',
  tag,
  answer: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), team: z.string().nullable(), accounts: z.number() })),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => ({
      people: await possibleHolders(tx, caller.tenant, await visiblePeople(tx, caller)),
    })),
});

export const previewHandover = route({
  method: 'POST',
  path: '/api/v1/handovers/preview',
  permission: 'portfolios.reassign',
  summary: 'What giving these accounts to these people would do: buckets, bands, money, promises. Changes nothing',
  tag,
  body: z.strictObject({
    accounts: z.array(z.uuid()).min(1).max(most),
    people: z.array(z.uuid()).min(1).max(100),
    spread: z.enum(ways).default('number'),
    from: day,
  }),
  answer: previewShape,
  handle: ({ body, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const wish = { accounts: body.accounts, to: body.people, from: body.from ?? null };
      const loaded = await loadHandover(tx, app, caller, wish);
      const to = spread(loaded.accounts, [...new Set(body.people)], body.spread);
      const concerned = [...body.people, ...loaded.accounts.flatMap(({ owner }) => owner?.id ?? [])];
      return previewOf(loaded, to, await bucketsOf(tx, caller.tenant, [...new Set(concerned)]));
    }),
});

export const postHandover = route({
  method: 'POST',
  path: '/api/v1/handovers',
  permission: 'portfolios.reassign',
  summary: 'Give accounts to others from a day on, with what becomes of each open promise',
  tag,
  body: z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client, so that the same hand-over sent twice counts once' }),
    from: day,
    reason: z.string().trim().min(1).max(500),
    lines: z
      .array(z.strictObject({ account: z.uuid(), person: z.uuid() }))
      .min(1)
      .max(most),
    promises: z
      .array(
        z.strictObject({
          commitment: z.uuid(),
          does: z.enum(fates),
          reason: z.string().trim().min(1).max(500).optional(),
        }),
      )
      .max(20_000)
      .default([])
      .meta({ description: 'What becomes of each; what is left out goes as the preview proposes' }),
  }),
  bodyLimit: 4 * 1_048_576,
  status: 201,
  answer: z.object({
    moved: z.number(),
    promises: z.number(),
    refused: z.array(z.object({ account: z.string(), reason: z.string() })),
  }),
  handle: ({ body, caller }, app) =>
    handOverAccounts(app, caller, {
      id: body.id,
      from: body.from ?? null,
      reason: body.reason,
      to: new Map(body.lines.map(({ account, person }) => [account, person])),
      fates: new Map(body.promises.map(({ commitment, ...fate }) => [commitment, fate])),
    }),
});

export const undoHandover = route({
  method: 'POST',
  path: '/api/v1/handovers/:handover/take-back',
  permission: 'portfolios.reassign',
  summary: 'Take a hand-over back within a week, whole or for some accounts',
  tag,
  params: z.strictObject({ handover: z.uuid() }),
  body: z.strictObject({
    accounts: z.array(z.uuid()).min(1).max(most).nullish(),
    reason: z.string().trim().min(1).max(500).default('Handed over by mistake'),
  }),
  answer: z.object({ accounts: z.number() }),
  handle: async ({ params, body, caller }, app) => ({
    accounts: await takeBackHandover(app, caller, { ...params, accounts: body.accounts ?? null, reason: body.reason }),
  }),
});
