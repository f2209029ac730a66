import { expect, it } from 'vitest';
import { checkMeasure, whyCounted, type Measure, type Shape, type Source } from './index.ts';

const cases: Source = {
  key: 'cases',
  view: 'fact_cases',
  title: 'a case',
  columns: {
    resolved: { type: 'boolean', title: 'resolved' },
    hours: { type: 'number', title: 'hours' },
    medium: { type: 'text', title: 'medium', values: ['voice', 'chat'] },
    account_id: { type: 'uuid', title: 'account' },
  },
};
const known = { sources: { cases }, measures: ['calls'], aspects: ['band', 'product:'] };

const measure = (shape: Shape, more: Partial<Measure> = {}): Measure => ({
  key: 'closed_in_time',
  name: 'Closed in time',
  question: 'How many?',
  unit: shape.kind === 'share' || shape.kind === 'cohort' ? 'percent' : 'count',
  direction: 'up',
  source: 'cases',
  shape,
  by: 'person',
  examples: [{ says: 'nothing', value: 0 }],
  sourceNote: '',
  ...more,
});
const places = (checked: Measure): string[] => checkMeasure(checked, known).map((problem) => problem.at);

it('accepts sound definitions', () => {
  const part = [{ field: 'resolved', is: true }];
  expect(places(measure({ kind: 'share', whole: [], part }))).toEqual([]);
  expect(places(measure({ kind: 'count', distinct: 'account_id' }))).toEqual([]);
  const end = [{ aspect: 'product:book', is: 'yes' }];
  expect(places(measure({ kind: 'cohort', start: [], end }, { source: 'account_state' }))).toEqual([]);
});

it('names the key that is wrong', () => {
  expect(places(measure({ kind: 'count', where: [{ field: 'resolved', is: 'yes' }] }))).toEqual(['shape.where[0]']);
  expect(places(measure({ kind: 'count', where: [{ field: 'nothing', is: 1 }] }))).toEqual(['shape.where[0].field']);
  expect(places(measure({ kind: 'count', where: [{ field: 'medium', is: 'smoke' }] }))).toEqual(['shape.where[0]']);
  expect(places(measure({ kind: 'count', where: [{ field: 'medium' }] }))).toEqual(['shape.where[0]']);
  expect(places(measure({ kind: 'count', where: [{ field: 'medium', below: 3 }] }))).toEqual(['shape.where[0]']);
  expect(places(measure({ kind: 'sum', of: 'medium' }))).toEqual(['shape.of']);
  expect(places(measure({ kind: 'sum', of: 'toString' }))).toEqual(['shape.of']);
  expect(places(measure({ kind: 'quantile', of: 'hours', q: 90 }))).toEqual(['shape.q']);
  expect(places(measure({ kind: 'share', whole: [], part: [] }, { unit: 'count' }))).toEqual(['unit', 'shape.part']);
  expect(places(measure({ kind: 'count' }, { source: 'constructor' }))).toEqual(['source']);
  expect(places(measure({ kind: 'count' }, { key: 'Closed!', examples: [] }))).toEqual(['key', 'examples']);
  const parts = [{ measure: 'none', weight: 0, benchmark: 0 }];
  expect(places(measure({ kind: 'index', cap: 1, parts }, { source: 'measures' }))).toEqual([
    'shape.parts[0].measure',
    'shape.parts[0].weight',
    'shape.parts[0].benchmark',
  ]);
  const wrong = [{ aspect: 'mood' }];
  expect(places(measure({ kind: 'cohort', start: wrong, end: wrong }, { source: 'account_state' }))).toHaveLength(4);
});

it('says why a row is counted or not', () => {
  const share = measure({
    kind: 'share',
    whole: [{ field: 'medium', is: 'voice' }],
    part: [{ field: 'resolved', is: true }],
  });
  const why = (row: object): unknown =>
    whyCounted(share, { id: '1', day: '2026-11-01', person_id: null, ...row }, cases.columns);
  expect(why({ medium: 'chat' })).toEqual({ in: 'none', because: ['medium is chat'] });
  expect(why({ medium: 'voice', resolved: false })).toEqual({ in: 'whole', because: ['resolved is no'] });
  expect(why({ medium: 'voice', resolved: true })).toEqual({
    in: 'part',
    because: ['medium is voice', 'resolved is yes'],
  });
});
