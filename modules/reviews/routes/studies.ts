import { z } from 'zod';
import { inTenant } from '../../../platform/db/tenant.ts';
import { cursorOf, nextPage, openCursor, paging } from '../../../platform/http/page.ts';
import { route } from '../../../platform/http/route.ts';
import { markStudy, tellStudy } from '../actions-studies.ts';
import { readStudies } from '../read-studies.ts';
import { made, studyShape, text } from '../shapes.ts';

const kind = z.enum(['renewed-at-risk', 'low-to-high', 'hard-case', 'other']);

export const getStudies = route({
  method: 'GET',
  path: '/api/v1/case-studies',
  permission: 'huddle.take-part',
  summary: 'The library of cases that went well, newest first, with search',
  tag: 'Reviews',
  query: z.strictObject({
    q: z.string().trim().max(200).default(''),
    kind: kind.optional(),
    model: z.enum(['yes']).optional().meta({ description: 'Models only' }),
    ...paging,
  }),
  answer: z.object({ items: z.array(studyShape), ...nextPage }),
  handle: ({ query, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const list = `case studies ${caller.tenant}`;
      const place = query.cursor ? openCursor(app.settings.secret, list, query.cursor) : null;
      const found = await readStudies(tx, caller.tenant, {
        words: query.q.split(/\s+/).filter(Boolean).slice(0, 8),
        ...{ kind: query.kind, model: query.model === 'yes' },
        before: place ? { at: Number(place[0]), id: String(place[1]) } : null,
        limit: query.limit + 1,
      });
      const items = found.slice(0, query.limit);
      const last = items.at(-1);
      const more = found.length > items.length && last;
      return { items, next: more ? cursorOf(app.settings.secret, list, [last.at, last.id]) : null };
    }),
});

export const postStudy = route({
  method: 'POST',
  path: '/api/v1/case-studies',
  permission: 'huddle.take-part',
  summary: 'Tell how a case went well: what was done, and what others can take from it',
  tag: 'Reviews',
  body: z.strictObject({
    id: made,
    person: z.uuid().optional(),
    account: z.uuid().optional(),
    kind,
    about: z.string().min(1).max(120).optional(),
    title: text,
    done: text,
    learnt: z.string().trim().max(4_000).optional(),
  }),
  answer: z.void(),
  handle: ({ body, caller }, app) => tellStudy(app, caller, body),
});

export const postStudyMark = route({
  method: 'POST',
  path: '/api/v1/case-studies/:study/mark',
  permission: 'huddle.lead',
  summary: 'Hold a case study up as a model for the others, or take the mark back',
  tag: 'Reviews',
  body: z.strictObject({ id: made, model: z.boolean() }),
  answer: z.void(),
  handle: ({ params, body, caller }, app) => markStudy(app, caller, params.study, body),
});

export const studyRoutes = [getStudies, postStudy, postStudyMark];
