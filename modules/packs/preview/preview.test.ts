import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../maths/calendar/index.ts';
import { packSchema, type Pack } from '../../../catalogue/packs/index.ts';
import { bandAt, bandMoves, bandWords } from './bands.ts';
import { benchmarkChange, benchmarkWords } from './benchmarks.ts';
import { nextBell } from './next-bell.ts';
import { tallyWords } from './tally.ts';

const packWith = (bands: number[], benchmark: number | null): Pack =>
  packSchema.parse({
    kept: 1,
    key: 'test',
    name: 'Test',
    sentence: 'A test.',
    calendar: { week: { mon: [['09:00', '17:00']] } },
    effective: { outcomes: ['reached'] },
    usage: {
      metric: 'bookings',
      bands: bands.map((from, index) => ({ key: `b${index}`, name: `Band ${index}`, from })),
    },
    renewals: {},
    programmes: [],
    measures: [
      { measure: 'case_csat_percent', benchmark, group: 'Support' },
      { measure: 'high_to_low_percent', benchmark, group: 'Support' },
    ],
    taxonomies: { outcomes: [{ key: 'reached', name: 'Reached' }] },
  });

describe('bands', () => {
  const before = packWith([0, 5, 15], null);

  it('says who moves where', () => {
    const moves = bandMoves([0, 4, 5, 9, 15, 30], before, packWith([0, 8, 20], null));
    expect(moves).toEqual([
      { from: 'Band 1', to: 'Band 0', accounts: 1 },
      { from: 'Band 2', to: 'Band 1', accounts: 1 },
    ]);
    expect(bandWords(moves)[0]).toMatch(
      /^2 accounts change band .* 1 from Band 1 to Band 0, 1 from Band 2 to Band 1\.$/,
    );
    expect(bandWords([])).toEqual([]);
  });

  it('rises with the reading, and the same bands move nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 50, noNaN: true })), (readings) => {
        expect(bandMoves(readings, before, before)).toEqual([]);
        const sorted = [...readings].sort((a, b) => a - b).map((value) => bandAt(before.usage.bands, value));
        expect(sorted).toEqual([...sorted].sort());
      }),
    );
  });
});

describe('benchmarks', () => {
  it('counts a share by what is shown, without a rounding error in the way', () => {
    const change = benchmarkChange(
      'case_csat_percent',
      [0.8, 0.57, null, 1],
      packWith([0, 1], 80),
      packWith([0, 1], 57),
    );
    expect(change).toMatchObject({ people: 3, metBefore: 2, metAfter: 3 });
    expect(benchmarkWords(change, packWith([0, 1], 57))).toBe(
      'Satisfaction with support: 3 of 3 people meet 57 %; 2 meet 80 % now.',
    );
  });

  it('is met from below where less is better', () => {
    expect(
      benchmarkChange('high_to_low_percent', [0.05, 0.2], packWith([0, 1], 10), packWith([0, 1], 20)),
    ).toMatchObject({ metBefore: 1, metAfter: 2 });
  });
});

describe('words', () => {
  const none = { open: 9, newDue: 0, later: 0, earlier: 0, becomeLate: 0, withoutRule: 0, rules: [] };
  it('says how many get a new due date and how many become late', () => {
    expect(tallyWords({ ...none, newDue: 412, becomeLate: 31 })).toEqual([
      '412 open commitments get a new due date, 31 become late.',
    ]);
    expect(tallyWords({ ...none, newDue: 1 })).toEqual(['1 open commitment gets a new due date, none becomes late.']);
    expect(tallyWords(none)).toEqual([]);
  });
});

describe('the next bell', () => {
  const clock = { calendar: alwaysOpen('UTC'), elapsed: true };
  const steps = [
    { after: { hours: 1 }, to: 'lead' as const, say: 'Late.' },
    { before: { hours: 6 }, to: 'owner' as const, say: 'Soon.' },
  ];
  const due = Date.parse('2026-11-20T12:00:00Z');
  const hour = 3_600_000;

  it('goes by the order of times, past what was heard and what was over long before', () => {
    expect(nextBell(steps, due, clock, { fired: 0, knownSince: due - 48 * hour })).toEqual({
      position: 0,
      at: due - 6 * hour,
    });
    expect(nextBell(steps, due, clock, { fired: 1, knownSince: due - 48 * hour })).toEqual({
      position: 1,
      at: due + hour,
    });
    expect(nextBell(steps, due, clock, { fired: 0, knownSince: due + 20 * hour })).toEqual({
      position: 1,
      at: due + hour,
    });
    expect(nextBell(steps, due, clock, { fired: 0, knownSince: due + 40 * hour })).toBeNull();
    expect(nextBell(steps, null, clock, { fired: 0, knownSince: due })).toBeNull();
  });
});
