import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { measureByKey } from '../measures/index.ts';
import { checkPack, packJsonSchema } from './index.ts';
import type { Pack } from './schema.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const anything = z.record(z.string(), z.unknown());

/** Every fact type that a pack names without announcing it, with an open payload: whether they exist is asked elsewhere. */
const anyFacts = (text: string) => {
  const named = [...text.matchAll(/fact: ([a-z-]+\.[a-z-]+)/g)].map((match) => match[1]!);
  return new Map(named.map((type) => [type, { payload: anything }]));
};

const packOf = (name: string): Pack => {
  const text = textOf(name);
  const answer = checkPack(text, { factTypes: anyFacts(text), measures: measureByKey });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems, null, 2));
  return answer.pack;
};

it('there are five', () => {
  expect(files.sort()).toEqual(['care.yaml', 'desk.yaml', 'field.yaml', 'key.yaml', 'outsourcing.yaml']);
});

it.each(files)('%s checks, by our own checker and by its JSON Schema', (name) => {
  expect(packOf(name).key).toBe(name.replace('.yaml', ''));
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(packJsonSchema());
  expect(valid(parse(textOf(name))) || valid.errors).toBe(true);
});

it('the published JSON Schema is current (vitest -u writes it)', async () => {
  await expect(`${JSON.stringify(packJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('./pack.schema.json');
});

it('the JSON Schema refuses what the checker refuses by shape', () => {
  const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(packJsonSchema());
  const desk = parse(textOf('desk.yaml'));
  expect(valid({ ...desk, nmae: 'x' })).toBe(false);
  expect(valid({ ...desk, usage: { ...desk.usage, bands: [] } })).toBe(false);
  expect(valid({ ...desk, renewals: { earlyFromDays: 'ten' } })).toBe(false);
});

const clock = (pack: Pack, rule: string) =>
  pack.programmes.flatMap(({ rules }) => rules).find(({ key }) => key === rule)?.clock.within;
const benchmark = (pack: Pack, measure: string) => {
  const found = pack.measures.find((entry) => entry.measure === measure);
  return found && [found.benchmark, found.aim];
};

describe('the figures that the roles state', () => {
  const desk = packOf('desk.yaml');
  const field = packOf('field.yaml');
  const outsourcing = packOf('outsourcing.yaml');

  it.each([
    ['first-contact', { days: 3 }],
    ['expectations', { hours: 96 }],
    ['profile', { hours: 96 }],
    ['rules', { hours: 96 }],
    ['trained', { days: 30 }],
    ['resolution', { days: 3 }],
  ])('desk: %s within %j', (rule, within) => expect(clock(desk, rule)).toEqual(within));

  it.each([
    ['effective_calls_per_day', 20, null],
    ['voice_quality_points', 80, null],
    ['non_voice_quality_points', 80, null],
    ['trained_percent_of_bucket', 90, 100],
    ['low_to_high_percent', 60, null],
    ['high_to_low_percent', 10, null],
    ['renewals_renewed_percent', 10, 100],
    ['early_renewals_upgraded_percent', 100, null],
    ['cases_in_time_percent', 80, 100],
    ['cases_completed_percent', 80, 100],
    ['case_csat_percent', 80, null],
    ['huddle_in_time_percent', 100, null],
    ['projects_on_time_percent', 100, null],
  ])('desk: %s has the benchmark %i and the aim %s', (measure, at, aim) =>
    expect(benchmark(desk, measure)).toEqual([at, aim]),
  );

  it('desk: the huddle is at 09:30 for 15 minutes, and nine modules are trained', () => {
    expect(desk.rituals[0]).toMatchObject({ key: 'huddle', every: 'day', at: '09:30', minutes: 15 });
    expect(desk.modules).toHaveLength(9);
  });

  it.each([
    ['met-and-welcomed', { hours: 48 }],
    ['correct-sale', { hours: 48 }],
    ['expectations', { hours: 96 }],
    ['trained', { days: 30 }],
  ])('field: %s within %j', (rule, within) => expect(clock(field, rule)).toEqual(within));

  it('field: 4.5 meetings a day, early renewals 15 %', () => {
    expect(benchmark(field, 'effective_meetings_per_day')).toEqual([4.5, null]);
    expect(benchmark(field, 'early_renewals_percent')).toEqual([15, 100]);
  });

  it('outsourcing: 90 days, 30 to 60 days, 85 %', () => {
    expect([clock(outsourcing, 'order'), clock(outsourcing, 'position')]).toEqual([{ days: 90 }, { days: 90 }]);
    expect([clock(outsourcing, 'action-aim'), clock(outsourcing, 'action-limit')]).toEqual([
      { days: 30 },
      { days: 60 },
    ]);
    expect(benchmark(outsourcing, 'client_kpi_attainment_percent')).toEqual([85, 100]);
  });
});
