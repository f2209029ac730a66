import { z } from 'zod';
import { route } from '../../../platform/http/route.ts';
import { readCardsOn } from '../read-cards.ts';
import { readGround } from '../read-ground.ts';
import { readMatrix } from '../read-matrix.ts';
import { readTrends } from '../read-trends.ts';
import {
  card,
  direction,
  freshness,
  instant,
  period,
  periodShape,
  state,
  subjectShape,
  unit,
  whose,
} from '../shapes.ts';
import { freshnessOf, named, opened } from './open.ts';

const keys = z
  .string()
  .max(4_000)
  .optional()
  .meta({ description: 'Keys of measures, with commas; all of the pack unless told' });
const listed = (text: string | undefined): string[] | undefined => text?.split(',').map((key) => key.trim());

export const getScorecard = route({
  method: 'GET',
  path: '/api/v1/scorecard',
  permission: 'measures.read',
  summary: 'The figures of a person, a team or the organisation against target, pace and forecast',
  tag: 'Scorecard',
  query: z.strictObject({ ...whose, period: period.optional(), keys }),
  answer: z.object({ subject: subjectShape, period: periodShape, cards: z.array(card), ...freshness }),
  handle: ({ query, caller }, app) =>
    opened(app, caller, query, async (all) => {
      const { tx, context, subject, now } = all;
      const ground = await readGround(tx, context, subject, all.period, now, listed(query.keys));
      const cards = await readCardsOn(tx, ground);
      return { subject: named(subject), period: all.period, cards, ...(await freshnessOf(all, ground)) };
    }),
});

export const getTrends = route({
  method: 'GET',
  path: '/api/v1/scorecard/trends',
  permission: 'measures.read',
  summary: 'The same figures over the last periods, for their small lines',
  tag: 'Scorecard',
  query: z.strictObject({ ...whose, period: period.optional(), keys }),
  answer: z.object({
    as_of: instant,
    trends: z.array(
      z.object({
        measure: z.string(),
        points: z.array(z.object({ period: z.string(), value: z.number().nullable() })),
      }),
    ),
  }),
  handle: ({ query, caller }, app) =>
    opened(app, caller, query, async ({ tx, context, subject, period: asked, now }) => ({
      as_of: now,
      trends: await readTrends(tx, context, subject, asked, now, listed(query.keys)),
    })),
});

const cell = z.object({
  value: z.number().nullable(),
  a: z.number(),
  b: z.number().nullable(),
  target: z.number().nullable(),
  ahead: z.number().nullable(),
  unit_counted: unit,
  state,
});

export const getMatrix = route({
  method: 'GET',
  path: '/api/v1/scorecard/matrix',
  permission: 'measures.read',
  summary: 'Each person of a team or of the organisation by measure, with the total',
  tag: 'Scorecard',
  query: z.strictObject({ ...whose, period: period.optional(), keys }),
  answer: z.object({
    subject: subjectShape,
    period: periodShape,
    measures: z.array(
      z.object({ key: z.string(), name: z.string(), unit, direction, group: z.string(), weight: z.number() }),
    ),
    rows: z.array(
      z.object({
        person: z.object({ id: z.string(), name: z.string(), role: z.string(), team_id: z.string().nullable() }),
        cells: z.array(cell),
      }),
    ),
    total: z.array(cell),
    ...freshness,
  }),
  handle: ({ query, caller }, app) =>
    opened(app, caller, query, async (all) => {
      const { tx, context, subject, now } = all;
      const ground = await readGround(tx, context, subject, all.period, now, listed(query.keys));
      const rows = await readMatrix(tx, ground);
      const total = await readCardsOn(tx, ground, rows);
      return {
        subject: named(subject),
        period: all.period,
        measures: ground.entries.map(({ measure: { key, name, unit: of, direction: way }, group, weight }) => ({
          key,
          name,
          unit: of,
          direction: way,
          group,
          weight,
        })),
        rows,
        total,
        ...(await freshnessOf(all, ground)),
      };
    }),
});
