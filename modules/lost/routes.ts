import { z } from 'zod';
import { startOfLocalDay } from '../../maths/calendar/index.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { inTenant } from '../../platform/db/tenant.ts';
import type { App } from '../../platform/http/app.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { notFound } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { actionShape, readActions } from '../actions/index.ts';
import { dayOf, type KeptContext, openContext, packAt } from '../organisation/index.ts';
import { visiblePeople } from '../people/index.ts';
import { periodOf, periodsBefore, readPeriod } from '../scorecard/index.ts';
import { analyse } from './actions.ts';
import { readKeptAccounts, readLosses } from './read-losses.ts';
import { QUIET_DAYS, readSigns, SIGN_DAYS } from './read-signs.ts';
import { readStory } from './read-story.ts';
import { type Signed, signKinds, signShares } from './signs.ts';
import { instant, lossShape, shareShape, tallyShape } from './shapes.ts';
import { tallyBy } from './tally.ts';

const MOST_LOSSES = 500;
const KEPT_SAMPLE = 200;
const DAY = 86_400_000;
const LONG_AGO_DAYS = 1_100;

interface Looked {
  tx: Tx;
  context: KeptContext;
  people: string[] | null;
  now: number;
  bands: string[];
  reasons: { key: string; name: string; hint: string }[];
}

const looking = <T>(app: App, caller: Caller, work: (looked: Looked) => Promise<T>): Promise<T> =>
  inTenant(app.sql, caller.tenant, async (tx) => {
    const now = app.now();
    const [context, people] = [await openContext(tx, caller.tenant), await visiblePeople(tx, caller)];
    const { pack } = packAt(context, now);
    const bands = pack.usage.bands.toSorted((a, b) => a.from - b.from).map(({ key }) => key);
    const reasons = (pack.taxonomies['loss-reasons'] ?? []).map(({ key, name, hint }) => ({
      key,
      name,
      hint: hint ?? '',
    }));
    return work({ tx, context, people, now, bands, reasons });
  });

const period = z
  .string()
  .refine((text) => readPeriod(text) !== null, 'is no period: write 2026-11, 2026-W47 or 2026-09-01..2026-12-01')
  .optional()
  .meta({ description: 'A month, a week or a span of days; the last three months unless told' });

export const getLosses = route({
  method: 'GET',
  path: '/api/v1/losses',
  permission: 'accounts.read',
  summary: 'Customers who left or became irate in a period: why, what was seen before, how those who stayed compare',
  tag: 'Lost customers',
  query: z.strictObject({ period, kind: z.enum(['lost', 'irate']).optional() }),
  answer: z.object({
    now: instant,
    period: z.object({ key: z.string(), from: z.string(), to: z.string() }),
    losses: z.array(lossShape),
    more: z.boolean(),
    signs: z.array(shareShape),
    signDays: z.number().int(),
    quietDays: z.number().int(),
    reasons: z.array(z.object({ key: z.string(), name: z.string(), hint: z.string() })),
    byReason: z.array(tallyShape),
    byProduct: z.array(tallyShape),
    byHolder: z.array(tallyShape),
  }),
  handle: ({ query, caller }, app) =>
    looking(app, caller, async ({ tx, context, people, now, bands, reasons }) => {
      const { zone } = context.organisation;
      const month = periodOf('month', dayOf(context, now));
      const asked = query.period ? readPeriod(query.period)! : null;
      const first = asked?.from ?? periodsBefore(month, 2)[0]!.from;
      const span = { key: asked?.key ?? `${first}..${month.to}`, from: first, to: asked?.to ?? month.to };
      const [from, to] = [startOfLocalDay(zone, span.from), startOfLocalDay(zone, span.to)];
      const kind = query.kind ? { kind: query.kind } : {};
      const found = await readLosses(tx, caller.tenant, { from, to, people, ...kind, limit: MOST_LOSSES + 1 });
      const losses = found.slice(0, MOST_LOSSES);
      const until = Math.min(now, to);
      const kept = await readKeptAccounts(tx, caller.tenant, people, until, KEPT_SAMPLE);
      const signed = await readSigns(
        tx,
        caller.tenant,
        losses.map(({ account, at }) => ({ account: account.id, until: at })),
        bands,
      );
      const stayed = await readSigns(
        tx,
        caller.tenant,
        kept.map((account) => ({ account, until })),
        bands,
      );
      const named = new Map(reasons.map(({ key, name }) => [key, name]));
      return {
        ...{
          now,
          period: span,
          more: found.length > losses.length,
          signDays: SIGN_DAYS,
          quietDays: QUIET_DAYS,
          reasons,
        },
        losses: losses.map((loss, n) => ({ ...loss, signs: [...signed[n]!.signs] })),
        signs: signShares(signed, stayed),
        byReason: tallyBy(losses, ({ analysis }) =>
          analysis ? { key: analysis.reason, name: named.get(analysis.reason) ?? analysis.reason } : null,
        ),
        byProduct: tallyBy(losses, ({ product }) => (product ? { key: product, name: product } : null)),
        byHolder: tallyBy(losses, ({ holder }) => (holder ? { key: holder.id, name: holder.name } : null)),
      };
    }),
});

const signShape = z.object({ sign: z.enum(signKinds), firstAt: instant, count: z.number().int() });

export const getLoss = route({
  method: 'GET',
  path: '/api/v1/losses/:account',
  permission: 'accounts.read',
  summary: 'A customer who left or is irate: what was seen before it, the analysis, the plan to win them back',
  tag: 'Lost customers',
  params: z.strictObject({ account: z.uuid() }),
  answer: z.object({
    now: instant,
    loss: lossShape.omit({ signs: true }),
    signs: z.array(signShape),
    since: instant,
    quietDays: z.number().int(),
    story: z.array(
      z.object({
        at: instant,
        kind: z.enum(['band', 'talk', 'broken', 'case', 'owner', 'lifecycle', 'term']),
        text: z.string(),
        outcome: z.string().nullable(),
        happiness: z.number().nullable(),
        bad: z.boolean(),
      }),
    ),
    actions: z.array(actionShape),
    reasons: z.array(z.object({ key: z.string(), name: z.string(), hint: z.string() })),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  handle: ({ params, caller }, app) =>
    looking(app, caller, async ({ tx, people, now, bands, reasons }) => {
      const [loss] = await readLosses(tx, caller.tenant, {
        ...{ from: now - LONG_AGO_DAYS * DAY, to: now + 1, people, account: params.account, limit: 1 },
      });
      if (!loss) throw notFound('lost or irate customer');
      const since = loss.at - SIGN_DAYS * DAY;
      const [[signed], story, actions, owners] = await Promise.all([
        readSigns(tx, caller.tenant, [{ account: params.account, until: loss.at }], bands) as Promise<[Signed]>,
        readStory(tx, caller.tenant, params.account, since, loss.at, bands),
        readActions(tx, caller.tenant, { account: params.account }),
        tx<{ id: string; name: string }[]>`
          select id, name from person where tenant_id = ${caller.tenant} and left_on is null
            ${people === null ? tx`and role in ('account_manager', 'agent', 'lead', 'manager', 'head')` : tx`and id = any(${people}::uuid[])`}
          order by name limit 200`,
      ]);
      return {
        ...{ now, loss, since, quietDays: QUIET_DAYS, story, reasons, people: owners },
        signs: [...signed.signs],
        actions: actions.filter(({ kind }) => kind === 'win-back'),
      };
    }),
});

export const postAnalysis = route({
  method: 'POST',
  path: '/api/v1/losses/:account/analysis',
  permission: 'interactions.log',
  summary: 'Write down why a customer left or is irate, what is learnt, and the plan to win them back',
  tag: 'Lost customers',
  params: z.strictObject({ account: z.uuid() }),
  body: z.strictObject({
    id: z.uuid(),
    reason: z.string().min(1).max(120),
    text: z.string().trim().max(4_000).default(''),
    lesson: z.string().trim().max(2_000).optional(),
    winBack: z.boolean().nullable().optional(),
    plan: z
      .strictObject({
        owner: z.uuid(),
        text: z.string().trim().min(1).max(2_000),
        by: z.iso.datetime({ offset: true }),
      })
      .optional(),
  }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => analyse(app, caller, params.account, body),
});

export const lossRoutes = [getLosses, getLoss, postAnalysis];
