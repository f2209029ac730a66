import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import type { App } from '../../../platform/http/app.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { route } from '../../../platform/http/route.ts';
import { csvWriter } from '../../../platform/tables/index.ts';
import { filterFields, orderFields, type PortfolioFilter, type PortfolioOrder } from '../filter.ts';
import { openGround } from '../ground.ts';
import { portfolioIds, portfolioRows, type PortfolioRow } from '../rows.ts';

/** Rows read at a time. */
const stretch = 500;
/** A file that a spreadsheet still opens. */
const most = 1_000_000;

const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());

const columns: readonly [string, (row: PortfolioRow) => string | number | null][] = [
  ['account_id', (row) => row.key],
  ['name', (row) => row.name],
  ['city', (row) => row.city],
  ['owner', (row) => row.owner?.name ?? null],
  ['tier', (row) => row.tier],
  ['products', (row) => row.products.join(', ')],
  ['stage', (row) => row.stage],
  ['band', (row) => row.band],
  ['band_before', (row) => row.bandBefore],
  ['happiness', (row) => row.happiness],
  ['worth_a_year', (row) => row.yearly],
  ['currency', (row) => row.currency],
  ['term_ends', (row) => row.endsOn],
  ['last_contact', (row) => iso(row.lastContactAt)],
  ['plan', (row) => row.standing],
  ['next_plan', (row) => iso(row.planAt)],
  ['next_plan_about', (row) => row.planAbout],
  ['no_plan_because', (row) => row.noPlanBecause],
  ['open_clocks', (row) => row.open],
  ['late_clocks', (row) => row.late],
];

/** The list as a file, stretch by stretch within one transaction; the reader's speed sets the pace. */
const portfolioFile = (app: App, caller: Caller, filter: PortfolioFilter, order: PortfolioOrder): PassThrough => {
  const stream = new PassThrough();
  const csv = csvWriter(
    stream,
    columns.map(([name]) => name),
  );
  const write = (): Promise<void> =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const ground = await openGround(tx, caller, app);
      const ids = await portfolioIds(tx, ground, filter, order, { offset: 0, limit: most });
      for (let from = 0; from < ids.length && !stream.destroyed; from += stretch)
        for (const row of await portfolioRows(tx, ground, ids.slice(from, from + stretch)))
          await csv.write(columns.map(([, cell]) => cell(row)));
    });
  write()
    .then(() => csv.end())
    .catch((error: unknown) => stream.destroy(error as Error));
  return stream;
};

export const exportPortfolio = route({
  method: 'GET',
  path: '/api/v1/portfolio/export',
  permission: 'exports.run',
  scopes: ['accounts.read'],
  summary: 'The accounts that fit as a CSV file, in the order asked for, with every column of the page',
  tag: 'Portfolio',
  query: z.strictObject({ ...filterFields, ...orderFields }),
  answer: z.string(),
  produces: 'text/csv',
  handle({ query: { sort, down, ...filter }, caller, reply }, app) {
    const day = new Date(app.now()).toISOString().slice(0, 10);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="portfolio-${day}.csv"`)
      .send(portfolioFile(app, caller, filter, { sort, down }));
  },
});
