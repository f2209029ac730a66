import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, keyFor, moved, valueAt, withValue } from './edit-body.ts';

const body = {
  name: 'Desk',
  measures: [
    { measure: 'calls', benchmark: 20 },
    { measure: 'cases', benchmark: 80 },
  ],
  taxonomies: { outcomes: [{ key: 'reached', name: 'Reached' }] },
  ladder: [{ say: 'first' }, { say: 'second' }],
};

describe('a place in a pack', () => {
  it('is found by names, and by position where there are none', () => {
    expect(valueAt(body, 'measures.cases.benchmark')).toBe(80);
    expect(valueAt(body, 'ladder.1.say')).toBe('second');
    expect(valueAt(body, 'measures.none.benchmark')).toBeUndefined();
  });

  it('takes another value and leaves everything else, and what was given, as it was', () => {
    const before = structuredClone(body);
    const next = withValue(body, 'measures.cases.benchmark', 85);
    expect(next['measures']).toEqual([body.measures[0], { measure: 'cases', benchmark: 85 }]);
    expect(body).toEqual(before);
    expect(Object.keys(next)).toEqual(Object.keys(body));
  });

  it('is added and taken out', () => {
    const busy = { key: 'busy', name: 'Busy' };
    const added = withValue(body, 'taxonomies.outcomes.busy', busy);
    expect(valueAt(added, 'taxonomies.outcomes')).toEqual([...body.taxonomies.outcomes, busy]);
    expect(withValue(added, 'taxonomies.outcomes.busy', undefined)).toEqual(body);
    expect(withValue(withValue(body, 'ladder.0.to', 'lead'), 'ladder.0.to', undefined)).toEqual(body);
  });

  it('holds what was put there, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', 'measures.calls.benchmark', 'ladder.0.say'),
        fc.jsonValue(),
        (path, value) => {
          const held = value === undefined ? null : value;
          expect(valueAt(withValue(body, path, held), path)).toEqual(held);
        },
      ),
    );
  });
});

describe('two values', () => {
  it('say the same whatever the order of their keys, but not of their lists', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(alike(value, structuredClone(value))).toBe(true);
        expect(alike({ a: value, b: 1 }, { b: 1, a: value })).toBe(true);
        expect(alike([value, 'x', 'y'], [value, 'y', 'x'])).toBe(false);
      }),
    );
    expect([alike({ a: 1 }, { a: 1, b: 2 }), alike([], {}), alike({ a: undefined }, {})]).toEqual([false, false, true]);
  });
});

describe('lists', () => {
  it('move one entry and lose none', () => {
    expect(moved([1, 2, 3], 1, -1)).toEqual([2, 1, 3]);
    expect(moved([1, 2, 3], 2, 1)).toEqual([1, 2, 3]);
  });

  it('tell new entries apart', () => {
    expect(keyFor('Another provider', [])).toBe('another-provider');
    expect(keyFor('Another provider', ['another-provider'])).toBe('another-provider-2');
    expect(keyFor('  ¡99!', [])).toBe('item');
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, names) => {
        const keys = names.reduce<string[]>((taken, each) => [...taken, keyFor(each, taken)], []);
        const key = keyFor(name, keys);
        expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(keys).not.toContain(key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
