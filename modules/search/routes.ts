import { z } from 'zod';
import { inTenant } from '../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor } from '../../platform/http/page.ts';
import { route } from '../../platform/http/route.ts';
import { visiblePeople } from '../people/index.ts';
import { kinds } from './document.ts';
import { find, findable } from './find.ts';
import { shown } from './found.ts';
import { lastSpokenWith } from './read-accounts.ts';

const tag = 'Search';
const marked = z.object({
  text: z.string(),
  marks: z
    .array(z.tuple([z.number().int(), z.number().int()]))
    .meta({ description: 'What answers, as [from, to) of the text' }),
});
const found = z.object({
  kind: z.enum(kinds),
  id: z.string(),
  title: marked,
  detail: marked.nullable(),
  said: marked.nullable(),
  at: z.number().int().nullable().meta({ description: 'Epoch milliseconds' }),
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
});

const IN_A_GROUP = 5;
const ON_A_PAGE = 30;
const RECENT = 6;

export const getSearch = route({
  method: 'GET',
  path: '/api/v1/search',
  permission: 'search.use',
  summary: 'Accounts, people, projects, cases, promises, talks and learnings that answer some words, the best of each',
  tag,
  query: z.strictObject({ q: z.string().trim().max(200).default('') }),
  answer: z.object({
    groups: z.array(z.object({ kind: z.enum(kinds), items: z.array(found), more: z.boolean() })),
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const may = findable(caller.permissions);
      if (query.q === '') {
        const recent =
          caller.person && may.includes('account')
            ? await lastSpokenWith(tx, caller.tenant, caller.person, RECENT)
            : [];
        const items = recent.map((thing) => shown(thing, []));
        return { groups: items.length > 0 ? [{ kind: 'account' as const, items, more: false }] : [] };
      }
      const scope = await visiblePeople(tx, caller);
      return {
        groups: await find(tx, caller.tenant, query.q, {
          kinds: may,
          scope,
          from: 0,
          count: IN_A_GROUP,
          now: app.now(),
        }),
      };
    }),
});

export const getSearchOf = route({
  method: 'GET',
  path: '/api/v1/search/:kind',
  permission: 'search.use',
  summary: 'Everything of one kind that answers some words, a page at a time',
  tag,
  params: z.strictObject({ kind: z.enum(kinds) }),
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    cursor: z.string().max(2_000).optional().meta({ description: 'The `next` of the page before' }),
  }),
  answer: z.object({ items: z.array(found), ...nextPage }),
  handle: ({ params: { kind }, query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const purpose = `search/${caller.tenant}/${kind}/${query.q}`;
      const from = query.cursor ? Number(openCursor(app.settings.secret, purpose, query.cursor)[0]) : 0;
      if (!findable(caller.permissions).includes(kind)) return { items: [], next: null };
      const scope = await visiblePeople(tx, caller);
      const [group] = await find(tx, caller.tenant, query.q, {
        kinds: [kind],
        scope,
        from,
        count: ON_A_PAGE,
        now: app.now(),
      });
      const next = group?.more ? cursorOf(app.settings.secret, purpose, [from + ON_A_PAGE]) : null;
      return { items: group?.items ?? [], next };
    }),
});

export const searchRoutes = [getSearch, getSearchOf];
