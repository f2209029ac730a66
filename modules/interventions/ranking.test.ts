import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest } from './backtest.ts';
import { type Course, courseOf } from './course.ts';
import { chanceOf, learn, type Sample } from './rates.ts';
import { chanceOfReaching, reachOf } from './reach.ts';
import { type MonthSample, type RankedLife, samplesOf } from './samples.ts';
import { toComeOf } from './study.ts';
import { places, type Snapshot, snapshotOf } from './snapshot.ts';

const bands = [
  { key: 'low', name: 'Low user', from: 0 },
  { key: 'medium', name: 'Medium user', from: 5 },
  { key: 'high', name: 'High user', from: 15 },
];
const up = courseOf('up', bands)!;
const down = courseOf('down', bands)!;
const day = 86_400_000;

describe('the course of a move', () => {
  it('comes from the measure and the pack’s bands', () => {
    expect(up).toMatchObject({ from: { key: 'low' }, to: { key: 'high' }, threshold: 15 });
    expect(down).toMatchObject({ from: { key: 'high' }, to: { key: 'low' }, threshold: 5 });
    expect(courseOf('up', bands.slice(0, 2))).toBeNull();
  });
});

describe('a snapshot', () => {
  it.each<[Course, number[], Partial<Snapshot>]>([
    [up, [4, 10, 12], { place: 'halfway', short: 4, recent: 11 }],
    [up, [4, 10, 13], { place: 'close', short: 4 }],
    [up, [4, 10, 16], { place: 'there', short: 0 }],
    [up, [1], { place: 'very-far', short: 14 }],
    [down, [20, 6, 6], { place: 'close', short: 1 }],
    [down, [20, 8, 4], { place: 'there', short: 0 }],
    [down, [30, 30], { place: 'very-far', short: 25 }],
  ])('%#', (course, readings, wanted) => expect(snapshotOf(course, readings, false)).toMatchObject(wanted));

  it('needs a reading', () => expect(snapshotOf(up, [], true)).toBeNull());
});

const like = (place: Snapshot['place'], trend: Snapshot['trend'] = 'steady', trained = true): Snapshot => ({
  place,
  trend,
  trained,
  recent: 0,
  short: 1,
});
const samples = (snapshot: Snapshot, n: number, moved: number, talked = 0): Sample[] =>
  Array.from({ length: n }, (_, index) => ({ snapshot, toCome: 2, moved: index < moved, talked: index < talked }));

describe('the chance to move', () => {
  it('is how often like accounts moved, and names them', () => {
    const rates = learn(samples(like('close', 'rising'), 60, 36, 40));
    const found = chanceOf(rates, like('close', 'rising'), 2);
    expect(found.chance).toBeCloseTo(0.59, 1);
    expect(found).toMatchObject({ alike: 'trained', like: { n: 60, moved: 36, talked: 40, talkedMoved: 36 } });
  });

  it('falls back on those that are alike in less where too few are alike in all', () => {
    const rates = learn([...samples(like('close', 'rising'), 20, 10), ...samples(like('close', 'falling'), 3, 3)]);
    expect(chanceOf(rates, like('close', 'falling'), 2)).toMatchObject({ alike: 'place', like: { n: 23, moved: 13 } });
    // Three of three say something, but not everything.
    expect(chanceOf(rates, like('close', 'falling'), 2).chance).toBeGreaterThan(0.55);
    expect(chanceOf(rates, like('close', 'falling'), 2).chance).toBeLessThan(0.85);
  });

  it('guesses by distance where nothing is known, the nearer the likelier', () => {
    const guesses = places.map((place) => chanceOf(learn([]), like(place), 2));
    expect(guesses.map(({ alike }) => alike)).toEqual(places.map(() => 'nothing'));
    expect(guesses.map(({ chance }) => chance)).toEqual(guesses.map(({ chance }) => chance).toSorted((a, b) => b - a));
  });

  it('is settled where no reading is to come', () => {
    const rates = learn(samples(like('close'), 20, 10));
    expect([chanceOf(rates, like('close'), 0).chance, chanceOf(rates, like('there'), 0).chance]).toEqual([0, 1]);
    expect(toComeOf(0, 15 * day, 7 * day)).toBe(2);
    expect(toComeOf(9 * day, 15 * day, 7 * day)).toBe(0);
    expect(toComeOf(null, 15 * day, 7 * day)).toBe(1);
  });

  it('is a chance, and grows with those that moved', () =>
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (n, moved) => {
        const some = chanceOf(learn(samples(like('far'), n + 1, Math.min(moved, n))), like('far'), 2).chance;
        const more = chanceOf(learn(samples(like('far'), n + 1, Math.min(moved, n) + 1)), like('far'), 2).chance;
        expect(some).toBeGreaterThan(0);
        expect(more).toBeLessThan(1);
        expect(more).toBeGreaterThan(some);
      }),
    ));
});

describe('what a list brings', () => {
  const rows = (n: number, chance: number, known = 1e9) =>
    Array.from({ length: n }, () => ({ chance, key: 'k', known }));

  it('is its chances together, with whole counts around', () => {
    // 100 with a chance of a half: a standard deviation of 5, of which 1.2816 make eighty in a hundred.
    expect(reachOf(rows(100, 0.5))).toEqual({ expected: 50, low: 43, high: 57, confidence: 0.8 });
    expect(reachOf([])).toMatchObject({ expected: 0, low: 0, high: 0 });
    expect(chanceOfReaching(rows(100, 0.5), 50)).toBeCloseTo(0.54, 2);
    expect(chanceOfReaching(rows(3, 0.5), 4)).toBe(0);
    expect(chanceOfReaching(rows(3, 0.5), 0)).toBe(1);
  });

  it('is less sure where the rate was learnt from few', () => {
    const [sure, unsure] = [reachOf(rows(40, 0.5)), reachOf(rows(40, 0.5, 10))];
    expect(unsure.high - unsure.low).toBeGreaterThan(sure.high - sure.low);
  });
});

describe('a month looked back on', () => {
  const month = { key: '2026-09', opens: 0, closes: 30 * day };
  const life = (account: string, values: number[], more: Partial<RankedLife> = {}): RankedLife => ({
    account,
    kind: '',
    readings: values.map((value, index) => ({ at: (index - 1) * 7 * day, value })),
    touches: [],
    trainedAt: null,
    held: [{ person: 'p', from: -99 * day }],
    ...more,
  });

  it('knows who began low, what it was like with two readings to come, and who was high then', () => {
    const lives = [
      life('moved', [3, 3, 8, 12, 15, 16], { touches: [20 * day], trainedAt: 5 * day }),
      life('stayed', [3, 3, 3, 3, 3, 3]),
      life('began-high', [20, 20, 20, 20, 20, 20]),
      life('nobody’s', [3, 3, 3, 3, 3, 3], { held: [] }),
    ];
    expect(samplesOf(up, lives, month, 2)).toEqual([
      {
        account: 'moved',
        holder: 'p',
        toCome: 2,
        moved: true,
        talked: true,
        snapshot: expect.objectContaining({ place: 'halfway', trend: 'rising', trained: true, recent: 10 }),
      },
      expect.objectContaining({ account: 'stayed', moved: false, talked: false }),
    ]);
  });

  const tested = (moved: (near: boolean, index: number) => boolean): MonthSample[] =>
    Array.from({ length: 60 }, (_, index) => ({
      account: `${100 + index}`,
      holder: index % 2 ? 'p' : 'q',
      talked: false,
      toCome: 2,
      snapshot: like(index < 20 ? 'close' : 'far'),
      moved: moved(index < 20, index),
    }));

  it('counts what the top of each list did, by what was known before', () => {
    const one = tested((near, index) => near && index % 4 < 3);
    const months = ['2026-08', '2026-09', '2026-10'].map((key) => ({ month: key, samples: one }));
    const found = backtest(months, { tested: 2, memory: 6 });
    expect(found.months.map((each) => each.month)).toEqual(['2026-09', '2026-10']);
    expect(found.months[0]).toMatchObject({ top: { n: 20, moved: 15 }, rest: { n: 40, moved: 0 } });
    const near = found.calibration.find(({ said }) => said > 0.5)!;
    expect(near.n).toBe(40);
    expect(near.happened.value).toBeCloseTo(0.75, 9);
  });

  it('tests no month that had none before it', () =>
    expect(backtest([{ month: 'x', samples: tested(() => true) }], { tested: 3, memory: 6 })).toEqual({
      months: [],
      calibration: [],
    }));
});
