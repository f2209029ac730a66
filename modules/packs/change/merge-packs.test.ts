import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from '../../../catalogue/packs/schema.ts';
import { mergePacks } from './merge-packs.ts';
import { type PlaceChange, setPlaces } from './set-places.ts';

const base = packSchema.parse(
  parse(readFileSync(new URL('../../../catalogue/packs/desk.yaml', import.meta.url), 'utf8')),
);
const changed = (...changes: PlaceChange[]) => {
  const answer = setPlaces(base, changes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.body;
};
const calls = (value: number): PlaceChange => ({ path: 'measures.effective_calls_per_day.benchmark', value });
const clock = (days: number): PlaceChange => ({
  path: 'programmes.support.rules.resolution.clock.within',
  value: { days },
});
const busy: PlaceChange = { path: 'taxonomies.outcomes.busy', value: { key: 'busy', name: 'Busy' } };

describe('two people’s changes of one pack', () => {
  it('stand side by side where they don’t touch', () => {
    expect(mergePacks(base, changed(calls(22)), changed(clock(2), busy))).toEqual({
      body: changed(calls(22), clock(2), busy),
      clashes: [],
    });
  });

  it('are told where both changed the same, and mine stands', () => {
    const { body, clashes } = mergePacks(base, changed(calls(22), clock(2)), changed(calls(25)));
    expect(body).toEqual(changed(calls(22), clock(2)));
    expect(clashes).toEqual(['measures.effective_calls_per_day.benchmark']);
  });

  it('keep what one takes out taken out', () => {
    const gone: PlaceChange = { path: 'taxonomies.outcomes.refused', remove: true };
    expect(mergePacks(base, changed(gone), changed(busy)).body).toEqual(changed(gone, busy));
  });

  it('are nothing more than one set where the other is empty, or the same', () => {
    const some = fc.subarray([calls(22), clock(2), busy, { path: 'name', value: 'Ours' } as PlaceChange]);
    fc.assert(
      fc.property(some, (mine) => {
        const body = changed(...mine);
        expect(mergePacks(base, body, base)).toEqual({ body, clashes: [] });
        expect(mergePacks(base, base, body)).toEqual({ body, clashes: [] });
        expect(mergePacks(base, body, body)).toEqual({ body, clashes: [] });
      }),
    );
  });
});
