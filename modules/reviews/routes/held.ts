import { z } from 'zod';
import type { Tx } from '../../../platform/db/connect.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../../platform/http/page.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { idOf } from '../../../platform/ledger/identity.ts';
import { readActions } from '../../actions/index.ts';
import { seenTeam } from '../../huddles/index.ts';
import { heldCsv } from '../held-csv.ts';
import { readChanges } from '../read-changes.ts';
import { readHeld } from '../read-held.ts';
import type { ReviewKey } from '../read-room.ts';
import { changesAnswer, heldAnswer } from '../shapes-held.ts';
import { instant, oneReview } from '../shapes.ts';
import { readHeldId, readNotes } from '../store.ts';

/** A held review as its fact tells it, whatever has become of the pack and the people since. @throws Problem */
const opened = async (tx: Tx, caller: Caller, key: ReviewKey) => {
  const access = await seenTeam(tx, caller, key.team);
  const found = await readHeldId(tx, caller.tenant, key);
  const review = found && (await readHeld(tx, caller.tenant, found.id));
  if (!review) throw notFound('held review');
  return { ...review, leads: access.leads };
};

export const getHeldReviews = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/held',
  permission: 'huddle.take-part',
  summary: 'All reviews of a team that were held, the newest first',
  tag: 'Reviews',
  params: z.strictObject({ team: z.uuid() }),
  query: z.strictObject(paging),
  answer: z.object({
    items: z.array(
      z.object({
        ritual: z.string(),
        name: z.string(),
        period: z.string(),
        heldAt: instant,
        by: z.string().nullable(),
      }),
    ),
    ...nextPage,
  }),
  handle: ({ params, query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      await seenTeam(tx, caller, params.team);
      const list = `held reviews ${caller.tenant} ${params.team}`;
      const place = query.cursor ? openCursor(app.settings.secret, list, query.cursor) : null;
      const rows = await tx<
        { id: string; ritual: string; name: string; period: string; heldAt: number; by: string | null }[]
      >`
        select h.id, h.ritual, f.payload->'names'->>'ritual' as name, h.period, h.at as "heldAt", p.name as by
        from review_held h join fact f on f.tenant_id = h.tenant_id and f.id = h.id
        left join person p on p.tenant_id = h.tenant_id and p.id = h.by_id
        where h.tenant_id = ${caller.tenant} and h.team_id = ${params.team}
          and (${place === null} or (h.at, h.id) < (to_timestamp(${Number(place?.[0] ?? 0)}::bigint / 1000.0), ${place === null ? null : String(place[1])}::uuid))
        order by h.at desc, h.id desc limit ${query.limit + 1}`;
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      const more = rows.length > items.length && last;
      return { items, next: more ? cursorOf(app.settings.secret, list, [last.heldAt, last.id]) : null };
    }),
});

export const getHeld = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/:ritual/:period/held',
  permission: 'huddle.take-part',
  summary: 'The frozen figures of a held review, as they were',
  tag: 'Reviews',
  params: oneReview,
  answer: heldAnswer,
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { held, ...review } = await opened(tx, caller, params);
      const [notes, actions] = await Promise.all([
        readNotes(tx, caller.tenant, params),
        readActions(tx, caller.tenant, { ...params }),
      ]);
      const people = held.people.map((each) => ({ ...each, id: idOf(caller.tenant, 'person', each.person) }));
      return { ...review, notes, actions, held: { ...held, people } };
    }),
});

export const getHeldChanges = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/:ritual/:period/held/changes',
  permission: 'huddle.take-part',
  summary: 'What has been corrected since the freeze: rows, the facts that say so, and the figures they would change',
  tag: 'Reviews',
  params: oneReview,
  answer: changesAnswer,
  perMinute: 60,
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const { held } = await opened(tx, caller, params);
      const titled = (type: string) => app.factTypes?.get(type)?.title ?? type;
      const measures = await readChanges(tx, caller.tenant, held);
      return {
        now: app.now(),
        measures: measures.map((each) => ({
          ...each,
          rows: each.rows.map((row) => ({
            ...row,
            facts: row.facts.map((fact) => ({ ...fact, title: titled(fact.type) })),
          })),
        })),
      };
    }),
});

export const getHeldCsv = route({
  method: 'GET',
  path: '/api/v1/reviews/:team/:ritual/:period/held/figures.csv',
  permission: 'huddle.take-part',
  summary: 'The frozen figures as CSV',
  tag: 'Reviews',
  params: oneReview,
  answer: z.string(),
  produces: 'text/csv',
  handle: async ({ params, caller, reply }, app) => {
    const { held } = await inTenant(app.sql, caller.tenant, (tx) => opened(tx, caller, params));
    const name = `${held.team}-${held.ritual}-${held.period}.csv`.replace(/[^\w.-]+/g, '-');
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(heldCsv(held));
  },
});

export const heldRoutes = [getHeldReviews, getHeld, getHeldChanges, getHeldCsv];
