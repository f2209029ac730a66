import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { nextPage, openCursor, page, paging } from '../../platform/http/page.ts';
import { Problem } from '../../platform/http/problem.ts';
import { route } from '../../platform/http/route.ts';
import { keysOf, recordOrRefuse, takeBack } from '../interactions/index.ts';
import { seesPerson, visiblePeople } from '../people/index.ts';
import { promisesOf, tallyPromises } from './read.ts';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const named = z.object({ id: z.string(), name: z.string() });
const direction = z.enum(['to-customer', 'from-customer']);
const day_ms = 86_400_000;
const LOOK_BACK_DAYS = 90;

const promiseShape = z.object({
  id: z.string(),
  rule: z.string(),
  direction,
  text: z.string(),
  account: named,
  owner: named.nullable(),
  openedAt: instant,
  firstDueAt: instant,
  dueAt: instant,
  closedAt: instant.nullable(),
  state: z.enum(['open', 'paused', 'done', 'cancelled']),
  outcome: z.enum(['pending', 'kept', 'broken', 'cancelled']),
  toldBeforeDue: z.boolean(),
  moves: z.array(z.object({ at: instant, to: instant, told: z.boolean(), by: z.string().nullable() })),
});

const tally = z.object({
  kept: z.number(),
  broken: z.number(),
  told: z.number().meta({ description: 'Of the broken ones, those that were told before they were due' }),
  open: z.number(),
  late: z.number(),
});

export const getPromises = route({
  method: 'GET',
  path: '/api/v1/promises',
  permission: 'commitments.read',
  summary: 'What was promised, by us and by customers: open or ended, with every move; how much of it was kept',
  tag: 'Promises',
  query: z.strictObject({
    direction: direction.optional(),
    show: z.enum(['open', 'ended']).default('open'),
    person: z
      .uuid()
      .optional()
      .meta({ description: 'Somebody of the caller’s team; all whom the caller sees unless told' }),
    account: z.uuid().optional(),
    ...paging,
  }),
  answer: z.object({
    items: z.array(promiseShape),
    tally: z.object({ 'to-customer': tally, 'from-customer': tally }),
    days: z.number().meta({ description: 'How many days back kept and broken ones are counted' }),
    ...nextPage,
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      if (query.person && !(await seesPerson(tx, caller, query.person)))
        throw new Problem('not-found', 'There is no such person in your team.');
      const people = query.person ? [query.person] : await visiblePeople(tx, caller);
      const purpose = `promises/${caller.tenant}/${query.show}`;
      const bookmark = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const ended = query.show === 'ended';
      const account = query.account ?? null;
      const now = app.now();
      const [rows, counted] = await Promise.all([
        promisesOf(tx, caller.tenant, {
          ...{ people, account, ended, direction: query.direction ?? null },
          after: bookmark ? { at: Number(bookmark[0]), id: String(bookmark[1]) } : null,
          limit: query.limit + 1,
        }),
        tallyPromises(tx, caller.tenant, { people, account, now, since: now - LOOK_BACK_DAYS * day_ms }),
      ]);
      const keys = ({ dueAt, firstDueAt, id }: (typeof rows)[number]) => [ended ? firstDueAt : dueAt, id];
      const seal = { secret: app.settings.secret, purpose };
      return { ...page(rows, query.limit, keys, seal), tally: counted, days: LOOK_BACK_DAYS };
    }),
});

export const postPromise = route({
  method: 'POST',
  path: '/api/v1/accounts/:account/promises',
  permission: 'interactions.log',
  summary: 'Write down a promise to a customer, or of one, without a talk around it',
  tag: 'Promises',
  params: z.strictObject({ account: z.uuid() }),
  body: z.strictObject({
    id: z.uuid().meta({ description: 'Made by the client, so that sending the same promise twice counts once' }),
    text: z.string().trim().min(1).max(4_000),
    by: z.iso.datetime({ offset: true }),
    direction: direction.default('to-customer'),
    saidAt: z.iso
      .datetime({ offset: true })
      .nullish()
      .meta({ description: 'When it was written, where it had to wait' }),
  }),
  status: 201,
  answer: z.object({ id: z.string().meta({ description: 'The id of the fact' }) }),
  async handle({ params, body, caller }, app) {
    if (!caller.person) throw new Problem('forbidden', 'Only somebody who looks after accounts can promise something.');
    const keys = await inTenant(app.sql, caller.tenant, (tx) => keysOf(tx, caller, params.account));
    if (!keys) throw new Problem('not-found', 'There is no such account in your portfolio.');
    const now = app.now();
    const { id, saidAt, ...said } = body;
    const [made] = await recordOrRefuse(app, caller, [
      {
        type: 'promise.made',
        happenedAt: Math.min(now, saidAt ? Date.parse(saidAt) : now),
        source: 'kept',
        externalId: `log/${id}`,
        channel: 'screen',
        actor: caller.person,
        payload: { promise: id, account: keys.accountKey, person: keys.personKey, ...said },
      },
    ]);
    return { id: (made as { id: string }).id };
  },
});

export const undoPromise = route({
  method: 'POST',
  path: '/api/v1/promises/:promise/take-back',
  permission: 'commitments.manage',
  summary: 'Take back what was said of a promise: that it was kept, moved or released',
  tag: 'Promises',
  params: z.strictObject({ promise: z.uuid().meta({ description: 'The id that the client gave the change' }) }),
  body: z.strictObject({ reason: z.string().trim().min(1).max(500).default('Said by mistake') }),
  answer: z.void(),
  async handle({ params, body, caller }, app) {
    await takeBack(app, caller, `promise/${params.promise}`, body.reason);
  },
});

export const promiseRoutes = [getPromises, postPromise, undoPromise];
