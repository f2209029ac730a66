import { z } from 'zod';
import { sources } from '../../../catalogue/sources.ts';
import type { Measure } from '../../../maths/measure/index.ts';
import { inTenant } from '../../../platform/db/tenant.ts';
import { notFound } from '../../../platform/http/problem.ts';
import { route } from '../../../platform/http/route.ts';
import { openContext, packAt, type PackVersion } from '../../organisation/index.ts';
import { definitionOf } from '../definition.ts';
import { entryOf, measuresOf } from '../measures-of-pack.ts';
import { direction, unit } from '../shapes.ts';
import type { PackMeasure } from '../targets-of.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const described = z.object({
  key: z.string(),
  name: z.string(),
  question: z.string(),
  group: z.string(),
  weight: z.number(),
  shape: z.string(),
  source: z.string(),
  source_title: z.string(),
  unit,
  direction,
  definition: z.object({ sentence: z.string(), part: z.string().nullable(), whole: z.string().nullable() }),
  note: z.string(),
  benchmark: z.number().nullable().meta({ description: 'As people write it: 80 for 80 %' }),
  aim: z.number().nullable(),
  benchmark_from: z.string().nullable(),
  examples: z.array(
    z.object({
      says: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(scalar)),
      value: z.number().nullable(),
    }),
  ),
});

/** A worked example as a little table: rows of facts, spans of states, or the figures of an index. */
function exampleTable({ examples, source }: Measure) {
  const titles = sources[source]?.columns ?? {};
  return examples.map(({ says, rows, spans, figures, value }) => {
    const lines: Record<string, unknown>[] = figures
      ? Object.entries(figures).map(([measure, one]) => ({ measure, value: one.value, target: one.target ?? null }))
      : spans
        ? spans.map(({ account_id, aspect, value: is, from_at, to_at }) => ({
            account: account_id,
            aspect,
            is,
            from: from_at.slice(0, 10),
            until: to_at?.slice(0, 10) ?? null,
          }))
        : [...(rows ?? [])];
    const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
    return {
      says,
      value,
      columns: columns.map((column) => titles[column]?.title ?? column),
      rows: lines.map((line) => columns.map((column) => (line[column] ?? null) as z.output<typeof scalar>)),
    };
  });
}

function describe(entry: PackMeasure, { pack, version }: PackVersion): z.input<typeof described> {
  const { measure, benchmark, aim, group, weight } = entry;
  const { key, name, question, unit: of, direction: way, source, shape } = measure;
  return {
    key,
    name,
    question,
    group,
    weight,
    shape: shape.kind,
    source,
    source_title: sources[source]?.title ?? (source === 'measures' ? 'other measures' : 'the states of accounts'),
    unit: of,
    direction: way,
    definition: definitionOf(measure),
    note: measure.sourceNote,
    benchmark,
    aim: aim ?? (measure.aim === undefined ? null : of === 'percent' ? measure.aim * 100 : measure.aim),
    benchmark_from: benchmark === null ? null : `${pack.name}, version ${version}`,
    examples: exampleTable(measure),
  };
}

export const getMeasures = route({
  method: 'GET',
  path: '/api/v1/measures',
  permission: 'measures.read',
  summary: 'The dictionary: every measure of the pack in words, with worked examples',
  tag: 'Measures',
  answer: z.object({ items: z.array(described) }),
  handle: ({ caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const version = packAt(await openContext(tx, caller.tenant), app.now());
      return { items: measuresOf(version.pack).map((entry) => describe(entry, version)) };
    }),
});

export const getMeasure = route({
  method: 'GET',
  path: '/api/v1/measures/:measure',
  permission: 'measures.read',
  summary: 'One measure in words',
  tag: 'Measures',
  answer: described,
  handle: ({ params, caller }, app) =>
    inTenant(app.sql, caller.tenant, async (tx) => {
      const version = packAt(await openContext(tx, caller.tenant), app.now());
      const entry = entryOf(version.pack, params.measure);
      if (!entry) throw notFound('measure');
      return describe(entry, version);
    }),
});
