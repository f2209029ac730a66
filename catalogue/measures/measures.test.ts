import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkMeasure, evaluate, exampleEvidence } from '../../maths/measure/index.ts';
import { aspects, sources } from '../sources.ts';
import { measures } from './index.ts';

const keys = measures.map((measure) => measure.key);

it('has one file for each measure, and each key once', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => !/^(index|measures\.test)\.ts$/.test(name));
  expect(files.toSorted()).toEqual(keys.map((key) => `${key}.ts`).toSorted());
});

describe.each(measures.map((measure) => [measure.key, measure] as const))('%s', (_key, measure) => {
  it('is sound', () => {
    expect(checkMeasure(measure, { sources, aspects, measures: keys })).toEqual([]);
  });

  it.each(measure.examples.map((example) => [example.says, example] as const))('%s', (_says, example) => {
    const { evidence, window } = exampleEvidence(example);
    const { value } = evaluate(measure, evidence, window);
    if (value === null || example.value === null) expect(value).toBe(example.value);
    else expect(value).toBeCloseTo(example.value, 12);
  });
});
