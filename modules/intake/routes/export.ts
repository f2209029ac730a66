import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { visiblePeople } from '../../people/index.ts';
import { exportStream } from '../actions-export.ts';
import { exports } from '../exports.ts';
import type { ToolsOf } from './run-answer.ts';

/** Everything can leave: as CSV, or as lines of JSON. */
export const exportRows = (toolsOf: ToolsOf) =>
  route({
    method: 'GET',
    path: '/api/v1/export/:what',
    permission: 'exports.run',
    summary: `Everything as a file: ${Object.keys(exports).join(', ')}`,
    tag: 'Export',
    params: z.object({ what: z.string().max(60) }),
    query: z.strictObject({ format: z.enum(['csv', 'ndjson']).default('csv') }),
    answer: z.string(),
    produces: 'text/csv',
    async handle({ params: { what }, query: { format }, caller, reply }, app) {
      const wanted = Object.hasOwn(exports, what) ? exports[what] : undefined;
      if (!wanted) throw notFound('export');
      const { sql } = toolsOf(app);
      const people = await inTenant(sql, caller.tenant, (tx) => visiblePeople(tx, caller));
      const day = new Date(app.now()).toISOString().slice(0, 10);
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="${what}-${day}.${format}"`)
        .send(exportStream(sql, caller.tenant, wanted, { people, format }));
    },
  });
