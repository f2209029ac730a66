import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { visiblePeople } from '../../people/index.ts';
import { answerHandover } from '../actions/answer.ts';
import { handedTo, linesOf, recentHandovers } from '../handover/lines.ts';
import { TAKE_BACK_MS } from '../actions/take-back.ts';
import { lineShape } from './handover-shapes.ts';

const tag = 'Hand-overs';
const instant = z.number().int();
/** What was handed over longer ago has settled itself. */
const shown_ms = 60 * 86_400_000;

export const getHanded = route({
  method: 'GET',
  path: '/api/v1/handovers/mine',
  permission: 'accounts.read',
  summary: 'Accounts that were handed to the caller in the last sixty days, with what the caller said to each',
  tag,
  answer: z.object({ open: z.number(), lines: z.array(lineShape) }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const now = app.now();
      const lines = caller.person ? await handedTo(tx, caller.tenant, caller.person, now - shown_ms, now) : [];
      return { open: lines.filter(({ answer }) => answer === null).length, lines: lines };
    }),
});

export const getHandovers = route({
  method: 'GET',
  path: '/api/v1/handovers',
  permission: 'portfolios.reassign',
  summary:
    'Hand-overs to the caller’s people in the last sixty days, with how many accounts were accepted or asked back',
  tag,
  answer: z.object({
    items: z.array(
      z.object({
        handover: z.string(),
        by: z.string().nullable(),
        decidedAt: instant,
        fromAt: instant,
        reason: z.string(),
        accounts: z.number(),
        accepted: z.number(),
        askedBack: z.number(),
        to: z.array(z.string()),
        mayTakeBack: z.boolean(),
      }),
    ),
  }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const now = app.now();
      const people = await visiblePeople(tx, caller);
      const items = await recentHandovers(tx, caller.tenant, people, now - shown_ms);
      return { items: items.map((item) => ({ ...item, mayTakeBack: item.decidedAt >= now - TAKE_BACK_MS })) };
    }),
});

export const getHandover = route({
  method: 'GET',
  path: '/api/v1/handovers/:handover',
  permission: 'portfolios.reassign',
  summary: 'One hand-over, account by account',
  tag,
  params: z.strictObject({ handover: z.uuid() }),
  answer: z.object({ lines: z.array(lineShape) }),
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const [lines, people] = await Promise.all([
        linesOf(tx, caller.tenant, params.handover, app.now()),
        visiblePeople(tx, caller),
      ]);
      const theirs = lines.filter(({ to }) => people === null || (to !== null && people.includes(to.id)));
      if (theirs.length === 0) throw new Problem('not-found', 'There is no such hand-over in your team.');
      return { lines: theirs };
    }),
});

export const postAnswer = route({
  method: 'POST',
  path: '/api/v1/handovers/:handover/answer',
  permission: 'accounts.write',
  summary: 'Accept accounts that were handed to the caller, or ask to give them back',
  tag,
  params: z.strictObject({ handover: z.uuid() }),
  body: z
    .strictObject({
      id: z.uuid().meta({ description: 'Made by the client, so that the same answer sent twice counts once' }),
      accounts: z.array(z.uuid()).min(1).max(2_000),
      answer: z.enum(['accepted', 'asked-back']),
      reason: z.string().trim().max(500).default(''),
    })
    .refine(({ answer, reason }) => answer === 'accepted' || reason !== '', {
      path: ['reason'],
      message: 'Say why it should go back.',
    }),
  answer: z.object({ accounts: z.number() }),
  handle: async ({ params, body, caller }, app) => ({
    accounts: await answerHandover(app, caller, { ...body, handover: params.handover }),
  }),
});
