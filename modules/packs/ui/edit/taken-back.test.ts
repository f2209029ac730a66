import { describe, expect, it } from 'vitest';
import { withValue } from './edit-body.ts';
import { takenBack } from './taken-back.ts';

const base = {
  taxonomies: {
    outcomes: [
      { key: 'a', name: 'A' },
      { key: 'b', name: 'B' },
    ],
  },
  name: 'Desk',
};

describe('a change that is taken back', () => {
  it('leaves what stood there before', () => {
    expect(takenBack(withValue(base, 'name', 'Ours'), base, 'name')).toEqual(base);
    expect(takenBack(withValue(base, 'taxonomies.outcomes.c', { key: 'c' }), base, 'taxonomies.outcomes.c')).toEqual(
      base,
    );
  });

  it('puts entries in order again and keeps what else was changed in them', () => {
    const [a, b] = base.taxonomies.outcomes;
    const draft = { ...base, taxonomies: { outcomes: [{ ...b!, name: 'Bee' }, { key: 'c', name: 'C' }, a!] } };
    expect(takenBack(draft, base, 'taxonomies.outcomes')).toEqual({
      ...base,
      taxonomies: { outcomes: [a, { key: 'b', name: 'Bee' }, { key: 'c', name: 'C' }] },
    });
  });

  it('brings back what was taken out', () => {
    const without = withValue(base, 'taxonomies.outcomes.b', undefined);
    expect(takenBack(without, base, 'taxonomies.outcomes.b')).toEqual(base);
  });
});
