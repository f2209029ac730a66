import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Pack, packSchema } from '../../../catalogue/packs/index.ts';
import { diffPacks } from './diff.ts';
import { type PlaceChange, setPlaces } from './set-places.ts';

const desk = packSchema.parse(
  parse(readFileSync(new URL('../../../catalogue/packs/desk.yaml', import.meta.url), 'utf8')),
);

const made = (...changes: PlaceChange[]): Pack => {
  const answer = setPlaces(desk, changes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return packSchema.parse(answer.body);
};
const wordsOf = (...changes: PlaceChange[]) => diffPacks(desk, made(...changes)).map(({ words }) => words);

describe('a difference in words', () => {
  it.each<[PlaceChange, string]>([
    [
      { path: 'programmes.onboarding.rules.first-contact.clock.within', value: { days: 2 } },
      'First contact: 3 days → 2 days',
    ],
    [{ path: 'measures.effective_calls_per_day.benchmark', value: 22 }, 'Effective calls a day, benchmark: 20 → 22'],
    [{ path: 'measures.trained_percent_of_bucket.benchmark', value: 95 }, 'Bucket trained, benchmark: 90 % → 95 %'],
    [{ path: 'usage.bands.high.from', value: 20 }, 'High user, begins at: 15 → 20'],
    [{ path: 'rituals.huddle.at', value: '09:15' }, 'Daily huddle, at: 09:30 → 09:15'],
    [{ path: 'taxonomies.outcomes.busy', value: { key: 'busy', name: 'Busy' } }, 'Outcomes, Busy: new'],
    [{ path: 'modules.reviews', remove: true }, 'Reviews: taken out'],
  ])('%j', (change, words) => expect(wordsOf(change)).toEqual([words]));

  it('of a ladder and of a week', () => {
    expect(
      wordsOf({
        path: 'programmes.onboarding.rules.trained.escalations',
        value: [{ after: { days: 1 }, to: 'lead', say: 'Late.' }],
      }),
    ).toEqual([
      'Trained on all modules, who is told when: 5 days before to the owner, 1 minute after to the lead → 1 day after to the lead',
    ]);
    expect(wordsOf({ path: 'calendar.week.sat', remove: true })).toEqual([
      'Calendar, week: Mon–Sat 09:30–18:30, Sun closed → Mon–Fri 09:30–18:30, Sat–Sun closed',
    ]);
  });
});

describe('setting places', () => {
  it('leaves the pack that it was given as it is', () => {
    const before = structuredClone(desk);
    made({ path: 'name', value: 'Another' }, { path: 'taxonomies.outcomes.reached', remove: true });
    expect(desk).toEqual(before);
  });

  it.each<[PlaceChange, RegExp]>([
    [{ path: 'measures.effective_call_per_day.benchmark', value: 1 }, /Did you mean \\"effective_calls_per_day\\"/],
    [{ path: '__proto__.polluted', value: 1 }, /no place in a pack/],
    [{ path: 'name' }, /neither a value/],
    [{ path: 'taxonomies.outcomes.reachd', remove: true }, /Did you mean \\"reached\\"/],
    [
      { path: 'taxonomies.outcomes.busy', value: { key: 'bussy', name: 'Busy' } },
      /needs that key itself|no \\"busy\\"/,
    ],
    [{ path: 'programmes.onboarding.rules.99', value: {} }, /no \\"99\\"/],
  ])('refuses %j', (change, words) => {
    const answer = setPlaces(desk, [change]);
    expect(answer.ok).toBe(false);
    expect(JSON.stringify(answer)).toMatch(words);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const benchmarks = fc.dictionary(
  fc.constantFrom(...desk.measures.map(({ measure }) => measure)),
  fc.integer({ min: 0, max: 100 }),
  { maxKeys: 6 },
);
const changesFrom = (wish: Record<string, number>): PlaceChange[] =>
  Object.entries(wish).map(([measure, value]) => ({ path: `measures.${measure}.benchmark`, value }));

describe('laws', () => {
  it('a pack differs from itself in nothing', () => expect(diffPacks(desk, structuredClone(desk))).toEqual([]));

  it('laying a diff’s values over the old pack gives the new one, and its opposite the old one', () => {
    fc.assert(
      fc.property(benchmarks, fc.integer({ min: 1, max: 90 }), (wish, days) => {
        const next = made(...changesFrom(wish), {
          path: 'programmes.onboarding.rules.first-contact.clock.within',
          value: { days },
        });
        const there = diffPacks(desk, next).map(({ path, after }) => ({ path, value: after }));
        expect(made(...there)).toEqual(next);
        const back = setPlaces(
          next,
          diffPacks(next, desk).map(({ path, after }) => ({ path, value: after })),
        );
        expect(back).toEqual({ ok: true, body: desk });
      }),
      { numRuns: 60 },
    );
  });

  it('changes that touch different places may come in any order', () => {
    fc.assert(
      fc.property(benchmarks, (wish) => {
        const changes = changesFrom(wish);
        expect(made(...changes.toReversed())).toEqual(made(...changes));
      }),
      { numRuns: 40 },
    );
  });
});
