import { z } from 'zod';
import { localDate } from '../../../maths/calendar/index.ts';
import { scoredParts, type PartFigure } from '../../../maths/measure/index.ts';
import { notFound, notValid } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { explain, type ExplainedRow, MeasureError } from '../../measures/index.ts';
import { definitionOf } from '../definition.ts';
import { entryOf } from '../measures-of-pack.ts';
import { readCardsOn } from '../read-cards.ts';
import { readCourse } from '../read-course.ts';
import { type Ground, readGround, windowOf } from '../read-ground.ts';
import { readNames } from '../read-names.ts';
import { card, freshness, period, periodShape, subjectShape, unit, whose } from '../shapes.ts';
import type { PackMeasure } from '../targets-of.ts';
import { freshnessOf, named, opened, type Opened } from './open.ts';

const row = z.object({
  id: z.string(),
  at: z.number().int().nullable().meta({ description: 'Epoch milliseconds; null for the accounts of a cohort' }),
  recorded_at: z.number().int().nullable(),
  account: z.object({ id: z.string(), name: z.string() }).nullable(),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  in: z.enum(['part', 'whole', 'none']),
  weight: z.number().nullable(),
  because: z.array(z.string()),
  late: z.boolean().meta({ description: 'Recorded after the day on which it happened' }),
  corrected: z.boolean().meta({ description: 'Stands in place of a fact that was wrong' }),
});

const part = z.object({
  measure: z.string(),
  name: z.string(),
  unit,
  weight: z.number(),
  value: z.number().nullable(),
  target: z.number(),
  score: z.number().nullable(),
});

async function rowsOf({ tx, context }: Opened, found: readonly ExplainedRow[]): Promise<z.input<typeof row>[]> {
  const { tenant, zone } = context.organisation;
  const { accounts, people, corrected } = await readNames(tx, tenant, found);
  const thing = (names: Map<string, string>, id: string | null) =>
    id === null ? null : { id, name: names.get(id) ?? '' };
  return found.map(({ id, at, recorded_at, account_id, person_id, in: stands, weight, because }) => {
    const [happened, recorded] = [at, recorded_at].map((text) => (text === null ? null : Date.parse(text)));
    const known = happened != null && recorded != null;
    return {
      id,
      at: happened ?? null,
      recorded_at: recorded ?? null,
      account: thing(accounts, account_id),
      person: thing(people, person_id),
      in: stands,
      weight,
      because,
      late: known && localDate(zone, recorded) > localDate(zone, happened),
      corrected: corrected.has(id),
    };
  });
}

/** The parts of an index with what each attains, for the same subject. */
async function partsOf({ tx }: Opened, ground: Ground, entry: PackMeasure): Promise<z.input<typeof part>[]> {
  const { shape } = entry.measure;
  if (shape.kind !== 'index') return [];
  const entries = shape.parts.flatMap((one) => entryOf(ground.version.pack, one.measure) ?? []);
  const cards = new Map((await readCardsOn(tx, { ...ground, entries })).map((one) => [one.measure, one]));
  const read = [...cards.values()].map(({ measure, value, direction, target }): [string, PartFigure] => [
    measure,
    { value, direction, target },
  ]);
  return scoredParts(shape, Object.fromEntries(read)).map((scored) => ({
    ...scored,
    name: cards.get(scored.measure)?.name ?? scored.measure,
    unit: cards.get(scored.measure)?.unit ?? 'ratio',
  }));
}

export const explainMeasure = route({
  method: 'GET',
  path: '/api/v1/measures/:measure/explain',
  permission: 'measures.read',
  summary: 'A figure taken apart: its definition, its numbers, how it came about, and the rows it was made from',
  tag: 'Measures',
  query: z.strictObject({
    ...whose,
    period: period.optional(),
    which: z
      .enum(['counted', 'part', 'missed', 'all'])
      .default('counted')
      .meta({ description: 'Rows of the whole, of the part, of the whole without the part, or all there are' }),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(2_000).optional(),
  }),
  answer: z.object({
    subject: subjectShape,
    period: periodShape,
    card,
    definition: z.object({ sentence: z.string(), part: z.string().nullable(), whole: z.string().nullable() }),
    shape: z.string(),
    note: z.string(),
    course: z.array(z.object({ day: z.string(), value: z.number().nullable(), pace: z.number().nullable() })),
    parts: z.array(part),
    rows: z.array(row),
    next: z.string().nullable(),
    ...freshness,
  }),
  handle: ({ params, query, caller }, app) =>
    opened(app, caller, query, async (all) => {
      const { tx, context, subject, now } = all;
      const base = await readGround(tx, context, subject, all.period, now, [params.measure]);
      const entry = entryOf(base.version.pack, params.measure);
      if (!entry) throw notFound('measure');
      const ground = { ...base, entries: [entry] };
      const [found] = await readCardsOn(tx, ground);
      const isIndex = entry.measure.shape.kind === 'index';
      const { which, limit, cursor } = query;
      const people = subject.people.map(({ id }) => id);
      const asked = { ...windowOf(ground), people, which, limit, ...(cursor === undefined ? {} : { cursor }) };
      const [page, course, parts] = await Promise.all([
        isIndex ? { rows: [], next: null } : explain(tx, entry.measure, asked).catch(refuseCursor),
        readCourse(tx, ground, entry, found!.wanted),
        partsOf(all, ground, entry),
      ]);
      return {
        subject: named(subject),
        period: all.period,
        card: found!,
        definition: definitionOf(entry.measure),
        shape: entry.measure.shape.kind,
        note: entry.measure.sourceNote,
        course,
        parts,
        rows: await rowsOf(all, page.rows),
        next: page.next,
        ...(await freshnessOf(all, ground)),
      };
    }),
});

const refuseCursor = (error: unknown): never => {
  if (error instanceof MeasureError) throw notValid('query.cursor', error.message);
  throw error;
};
