import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { measureByKey } from '../measures/index.ts';
import { checkPack, type PackInput } from './index.ts';

const text = readFileSync(new URL('desk.yaml', import.meta.url), 'utf8');
const desk = parse(text);

const open = z.record(z.string(), z.unknown());
const factTypes = new Map<string, { payload: z.ZodType }>([
  [
    'payment.realised',
    {
      payload: z.object({
        account: z.string(),
        first: z.boolean().default(false),
        amount: z.number(),
        product: z.string().nullish(),
      }),
    },
  ],
  [
    'interaction.logged',
    {
      payload: z.object({
        channel: z.string(),
        purpose: z.string(),
        outcome: z.string(),
        next: z.object({ at: z.string(), purpose: z.string().nullish() }).nullish(),
      }),
    },
  ],
  [
    'milestone.reached',
    {
      payload: z.object({
        milestone: z.enum([
          'verified',
          'expectations-set',
          'profile-created',
          'rules-explained',
          'trained',
          'converted',
        ]),
      }),
    },
  ],
  ['account.lost', { payload: z.object({ account: z.string(), reason: z.string() }) }],
  ...[
    'promise.made',
    'promise.kept',
    'promise.released',
    'promise.moved',
    'plan.set',
    'plan.moved',
    'plan.none',
    'case.opened',
    'case.resolved',
    'case.reopened',
    'case.waiting',
    'case.answered',
    'subscription.started',
    'help.asked',
    'help.given',
    'action.agreed',
    'action.done',
    'action.carried',
    'action.dropped',
    'project.milestone-set',
    'project.milestone-moved',
    'project.milestone-done',
    'project.milestone-dropped',
  ].map((type): [string, { payload: z.ZodType }] => [type, { payload: open }]),
]);
const against = { factTypes, measures: measureByKey };

const problemsOf = (file: string) => {
  const answer = checkPack(file, against);
  return answer.ok ? [] : answer.problems;
};

interface LooseRule {
  key: string;
  opens: { fact: string; if: object[] };
  closes: { if: object[] }[];
  pauses: object[];
  clock: { within?: object };
  escalations: { before: object }[];
}
type Draft = Omit<PackInput, 'programmes'> & { programmes: { rules: LooseRule[] }[] };
const changed = (change: (pack: Draft) => void): string => {
  const pack = structuredClone(desk) as Draft;
  change(pack);
  return JSON.stringify(pack, null, 1);
};
const first = (pack: Draft): LooseRule => pack.programmes[0]!.rules[0]!;
const saying = (change: (pack: Draft) => void) =>
  problemsOf(changed(change)).map(({ key, message, hint }) => `${key}: ${message}${hint ? ` ${hint}` : ''}`);

it('the desk pack is good, as YAML and as JSON', () => {
  expect(problemsOf(text)).toEqual([]);
  expect(problemsOf(JSON.stringify(desk))).toEqual([]);
});

describe('names line, column and key', () => {
  it('of an unknown key, with what was meant', () => {
    const at = text.split('\n').findIndex((line) => line.includes('benchmark: 20')) + 1;
    const [problem] = problemsOf(text.replace('benchmark: 20', 'benchmrak: 20'));
    expect(problem).toMatchObject({ line: at, key: 'measures[0].benchmrak', hint: 'Did you mean "benchmark"?' });
    expect(text.split('\n')[at - 1]!.slice(problem!.column - 1)).toMatch(/^benchmark/);
  });

  it('of a wrong type', () => {
    const [problem] = problemsOf(text.replace('benchmark: 20', "benchmark: '20'"));
    expect(problem).toMatchObject({
      key: 'measures[0].benchmark',
      message: 'must be a number, but is "20".',
      hint: 'Write the number without quotes.',
    });
  });

  it('of text that is no YAML', () => {
    expect(problemsOf('kept: 1\nname: [a')[0]).toMatchObject({ line: 2 });
    expect(problemsOf('kept: 1\nkept: 1')[0]).toMatchObject({ line: 2, column: 1 });
  });

  it('of something missing, at the group that it is missing from', () => {
    const [problem] = problemsOf(
      text.replace('sentence: From the first payment to a customer who uses the product well.\n', '\n'),
    );
    expect(problem).toMatchObject({ key: 'programmes[0].sentence', message: 'is missing; it must be text.' });
    expect(text.split('\n')[problem!.line - 1]).toContain('key: onboarding');
  });
});

describe('finds', () => {
  it.each<[string, (pack: Draft) => void, RegExp]>([
    [
      'an unknown measure',
      (p) => (p.measures[0]!.measure = 'effective_call_per_day'),
      /measures\[0\]\.measure: .*Did you mean "effective_calls_per_day"/,
    ],
    [
      'a benchmark as a fraction',
      (p) => (p.measures.find((m) => m.measure === 'trained_percent_of_bucket')!.benchmark = 0.9),
      /Write 90 for 90 %/,
    ],
    ['an unknown fact type', (p) => (first(p).opens.fact = 'payment.realized'), /Did you mean "payment.realised"/],
    [
      'an unknown field',
      (p) => (first(p).opens.if = [{ field: 'payload.frist', is: true }]),
      /would never hold. Did you mean "first"/,
    ],
    [
      'a value of another kind',
      (p) => (first(p).opens.if = [{ field: 'payload.first', is: 'yes' }]),
      /first is true or false, and can’t be "yes"/,
    ],
    [
      'a value that never comes',
      (p) => (p.programmes[0]!.rules[4]!.closes[0]!.if = [{ field: 'payload.milestone', is: 'traind' }]),
      /is never "traind". Did you mean "trained"/,
    ],
    [
      'an outcome that the pack lacks',
      (p) => (first(p).closes[0]!.if = [{ field: 'payload.outcome', is: 'reachd' }]),
      /Did you mean "reached"/,
    ],
    [
      'contradicting conditions',
      (p) =>
        (first(p).opens.if = [
          { field: 'payload.product', is: 'a' },
          { field: 'payload.product', is: 'b' },
        ]),
      /both never hold/,
    ],
    [
      'an empty range',
      (p) => (first(p).opens.if = [{ field: 'payload.amount', atLeast: 5, below: 5 }]),
      /at least 5 and below 5/,
    ],
    [
      'the same rule twice',
      (p) => (p.programmes[1]!.rules[0]!.key = 'first-contact'),
      /rule "first-contact" is there twice/,
    ],
    [
      'a calendar that is never open',
      (p) => (p.calendar = { week: {} }),
      /calendar\.week: This calendar is never open/,
    ],
    ['a time that there isn’t', (p) => (p.calendar.week.mon = [['09:30', '26:99']]), /calendar\.week\.mon/],
    ['bands that fall', (p) => (p.usage.bands[2]!.from = 5), /usage\.bands\[2\]\.from: High user begins at 5/],
    ['weights that don’t add up', (p) => (p.scorecards![0]!.questions[0]!.weight = 11), /add up to 101/],
    ['two durations', (p) => (first(p).clock.within = { days: 1, hours: 3 }), /exactly one of/],
    ['working days on the wall', (p) => (first(p).clock.within = { workingDays: 2 }), /elapsed: false/],
    ['half a day', (p) => (first(p).clock.within = { days: 2.5 }), /no one meaning/],
    ['a clock without a length', (p) => (first(p).clock = {}), /no length/],
    [
      'a step before the beginning',
      (p) => (first(p).escalations[0]!.before = { days: 4 }),
      /before the clock has begun/,
    ],
    ['a pause without an end', (p) => (first(p).pauses = [{ fact: 'case.waiting' }]), /go on/],
    ['a promise that nothing closes', (p) => (first(p).closes = []), /ever closes/],
    ['an effective outcome that isn’t there', (p) => (p.effective.outcomes = ['reched']), /Did you mean "reached"/],
  ])('%s', (_, change, words) => {
    expect(saying(change).join('\n')).toMatch(words);
  });

  it('two complaints at once, in the order of the file', () => {
    const found = saying((pack) => {
      pack.usage.bands[0]!.from = 1;
      pack.measures[0]!.measure = 'nothing_like_it';
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('usage');
  });
});

describe('refuses before it costs anything', () => {
  const bomb = [
    'kept: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((n, i) => `${n}: &${n} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
  ].join('\n');
  it.each([
    ['an alias bomb', bomb, /Anchors|Aliases/],
    ['an anchor', text.replace('kept: 1', 'kept: &one 1'), /Anchors/],
    ['a tag', text.replace('name: Desk accounts', 'name: !!js/function x'), /tag|Tags/i],
    ['a huge file', `kept: 1\n# ${'x'.repeat(500_000)}`, /500\d+ characters/],
    ['deep nesting', `kept: ${'['.repeat(100_000)}`, /levels deep/],
    ['an empty file', '\n', /empty/],
    ['two documents', `${text}\n---\nkept: 1\n`, /document/i],
    ['a list', '[1]', /must be a group of keys/],
    ['a prototype', '{"__proto__": {"kept": 1}}', /./],
  ])('%s', (_, file, words) => {
    const began = performance.now();
    expect(problemsOf(file)[0]!.message).toMatch(words);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

it('never throws, whatever the text is, and always says where', () => {
  const mutated = fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 20 }))
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(fc.string(), mutated), (file) => {
      const lines = file.split(/\r\n|\n|\r/).length;
      for (const problem of problemsOf(file)) {
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.line).toBeLessThanOrEqual(lines + 1);
        expect(problem.message.length).toBeGreaterThan(3);
      }
    }),
    { numRuns: 150 },
  );
});

it('a good pack written out and read again stays the same', () => {
  const answer = checkPack(text, against);
  if (!answer.ok) throw new Error('the desk pack is not good');
  const again = checkPack(stringify(answer.pack, { aliasDuplicateObjects: false }), against);
  expect(again).toEqual(answer);
});
