import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { mostRows } from '../../../platform/http/page.ts';
import { route } from '../../../platform/http/route.ts';
import { portfolioCounts } from '../counts.ts';
import { filterFields, filterShape, orderFields } from '../filter.ts';
import { admitFilter, bandsOf, openGround } from '../ground.ts';
import { portfolioCount, portfolioIds, portfolioRows } from '../rows.ts';

const tag = 'Portfolio';
const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const offset = z.coerce.number().int().min(0).max(10_000_000).default(0);

/** An account as a row of the portfolio. */
export const portfolioRow = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  tier: z.string().nullable(),
  products: z.array(z.string()),
  stage: z.string(),
  band: z.string().nullable(),
  bandBefore: z.string().nullable().meta({ description: 'The other band it was in before, within ninety days' }),
  happiness: z.number().nullable(),
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  lastContactAt: instant.nullable(),
  yearly: z.number().nullable().meta({ description: 'What its running terms are worth in a year' }),
  currency: z.string().nullable(),
  endsOn: z.string().nullable(),
  standing: z.enum(['planned', 'excused', 'missing']).meta({ description: 'As to the next plan' }),
  planAt: instant.nullable(),
  planAbout: z.string().nullable(),
  noPlanBecause: z.string().nullable(),
  open: z.number().int().meta({ description: 'Clocks that run, besides the next plan' }),
  late: z.number().int(),
});

export const getPortfolio = route({
  method: 'GET',
  path: '/api/v1/portfolio',
  permission: 'accounts.read',
  summary: 'A window of the accounts that the caller may see: filtered, sorted, with what matters of each',
  tag,
  query: z.strictObject({
    ...filterFields,
    ...orderFields,
    offset,
    limit: z.coerce.number().int().min(1).max(mostRows).default(100),
  }),
  answer: z.object({ total: z.number().int(), offset: z.number().int(), items: z.array(portfolioRow) }),
  handle: ({ query: { sort, down, offset: from, limit, ...filter }, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const ground = await openGround(tx, caller, app);
      const [total, ids] = await Promise.all([
        portfolioCount(tx, ground, filter),
        portfolioIds(tx, ground, filter, { sort, down }, { offset: from, limit }),
      ]);
      return { total, offset: from, items: await portfolioRows(tx, ground, ids) };
    }),
});

export const getPortfolioIds = route({
  method: 'GET',
  path: '/api/v1/portfolio/ids',
  permission: 'accounts.read',
  summary: 'The ids of the accounts that fit, in order: a stretch of the list, or all that match',
  tag,
  query: z.strictObject({
    ...filterFields,
    ...orderFields,
    offset,
    limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
  }),
  answer: z.object({ items: z.array(z.string()) }),
  handle: ({ query: { sort, down, offset: from, limit, ...filter }, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const ground = await openGround(tx, caller, app);
      return { items: await portfolioIds(tx, ground, filter, { sort, down }, { offset: from, limit }) };
    }),
});

export const getPortfolioCounts = route({
  method: 'GET',
  path: '/api/v1/portfolio/counts',
  permission: 'accounts.read',
  summary: 'How many accounts each choice of each filter would show, with the other filters as they are',
  tag,
  query: filterShape,
  answer: z.object({
    bands: z.array(z.object({ key: z.string(), name: z.string() })),
    counts: z.array(
      z.object({ facet: z.string(), value: z.string(), name: z.string().nullable(), count: z.number().int() }),
    ),
  }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const ground = await openGround(tx, caller, app);
      await admitFilter(tx, ground, query);
      return {
        bands: bandsOf(ground.context, ground.now).map(({ key, name }) => ({ key, name })),
        counts: await portfolioCounts(tx, ground, query),
      };
    }),
});
