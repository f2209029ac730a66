import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../platform/http/page.ts';
import { route } from '../../platform/http/route.ts';
import { listAccounts, readHolders, readStates, readTimeline } from '../accounts/index.ts';
import { openContext } from '../organisation/index.ts';
import { visiblePeople } from '../people/index.ts';
import { admitReader, noAccount } from './actions-admit.ts';
import { accountContext } from './context.ts';
import { getChanges } from './routes-changes.ts';
import { accountShape, contextShape } from './shapes.ts';

const one = z.strictObject({ account: z.uuid() });
const instant = z.number().int();

export const getAccounts = route({
  method: 'GET',
  path: '/api/v1/accounts',
  permission: 'accounts.read',
  summary: 'Accounts that the caller may see, by name',
  tag: 'Accounts',
  query: z.strictObject({
    text: z.string().trim().max(100).default(''),
    owner: z.uuid().optional(),
    band: z.string().max(60).optional(),
    lifecycle: z.string().max(60).optional(),
    ...paging,
  }),
  answer: z.object({
    items: z.array(
      accountShape.pick({
        id: true,
        key: true,
        name: true,
        tier: true,
        city: true,
        products: true,
        lifecycle: true,
        band: true,
        happiness: true,
        lastContactAt: true,
        owner: true,
      }),
    ),
    ...nextPage,
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const purpose = `accounts/${caller.tenant}`;
      const bookmark = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const rows = await listAccounts(tx, caller.tenant, {
        people: await visiblePeople(tx, caller),
        text: query.text,
        owner: query.owner ?? null,
        band: query.band ?? null,
        lifecycle: query.lifecycle ?? null,
        after: bookmark ? { name: String(bookmark[0]), id: String(bookmark[1]) } : null,
        limit: query.limit + 1,
      });
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      const next =
        rows.length > query.limit && last
          ? cursorOf(app.settings.secret, purpose, [last.name.toLowerCase(), last.id])
          : null;
      return { items, next };
    }),
});

export const getAccountContext = route({
  method: 'GET',
  path: '/api/v1/accounts/:account/context',
  permission: 'accounts.read',
  summary: 'What one needs to know before the next talk: people, last talks, promises, use, happiness, money, agenda',
  tag: 'Accounts',
  params: one,
  answer: contextShape,
  async handle({ params, caller }, app) {
    await admitReader(app, caller, params.account);
    return inTenant(app.sql, caller.tenant, async (tx) => {
      const found = await accountContext(tx, await openContext(tx, caller.tenant), params.account, app.now());
      if (!found) throw noAccount();
      return found;
    });
  },
});

export const getAccountHistory = route({
  method: 'GET',
  path: '/api/v1/accounts/:account/history',
  permission: 'accounts.read',
  summary: 'Who held the account and what was true of it, from when to when',
  tag: 'Accounts',
  params: one,
  answer: z.object({
    holders: z.array(
      z.object({
        person: z.string().nullable(),
        name: z.string().nullable(),
        from: instant,
        to: instant.nullable(),
        reason: z.string(),
      }),
    ),
    states: z.array(z.object({ aspect: z.string(), value: z.string(), from: instant, to: instant.nullable() })),
  }),
  async handle({ params, caller }, app) {
    await admitReader(app, caller, params.account);
    return inTenant(app.sql, caller.tenant, async (tx) => {
      const [holders, states] = await Promise.all([
        readHolders(tx, caller.tenant, params.account),
        readStates(tx, caller.tenant, params.account),
      ]);
      return { holders, states };
    });
  },
});

export const getTimeline = route({
  method: 'GET',
  path: '/api/v1/accounts/:account/timeline',
  permission: 'accounts.read',
  summary: 'The facts about an account, newest first; late and corrected ones marked',
  tag: 'Accounts',
  params: one,
  query: z.strictObject({ ...paging }),
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        at: instant,
        recordedAt: instant,
        actor: z.string().nullable(),
        person: z.string().nullable(),
        channel: z.string(),
        source: z.string(),
        corrects: z.string().nullable(),
        withdrawn: z.boolean(),
        payload: z.record(z.string(), z.unknown()),
      }),
    ),
    ...nextPage,
  }),
  async handle({ params, query, caller }, app) {
    await admitReader(app, caller, params.account);
    return inTenant(app.sql, caller.tenant, async (tx) => {
      const purpose = `timeline/${caller.tenant}/${params.account}`;
      const bookmark = query.cursor ? openCursor(app.settings.secret, purpose, query.cursor) : null;
      const before = bookmark ? { at: Number(bookmark[0]), id: String(bookmark[1]) } : null;
      const rows = await readTimeline(tx, caller.tenant, params.account, before, query.limit + 1);
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      const next =
        rows.length > query.limit && last ? cursorOf(app.settings.secret, purpose, [last.at, last.id]) : null;
      return { items, next };
    });
  },
});

export const accountRoutes = [getAccounts, getAccountContext, getAccountHistory, getTimeline, getChanges];
