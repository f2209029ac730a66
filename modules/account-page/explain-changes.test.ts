import { describe, expect, it } from 'vitest';
import { explainChanges, type ToExplain } from './explain-changes.ts';

const day = 86_400_000;
const bounds = () => [
  { key: 'low', from: 0 },
  { key: 'medium', from: 5 },
  { key: 'high', from: 15 },
];
const point = (at_days: number, value: string) => ({ at: at_days * day, value, fact: `f${at_days}` });
const given = (more: Partial<ToExplain>): ToExplain => ({
  bands: [],
  happiness: [],
  use: [],
  events: [],
  holdings: [],
  bounds,
  ...more,
});

describe('a change of band', () => {
  const use = [2, 3, 16, 17, 4].map((value, week) => ({ at: week * 7 * day, value }));
  const bands = ['low', 'low', 'high', 'high', 'low'].map((value, week) => point(week * 7, value));

  it('names the readings that moved it and the bound they crossed, up and down over more than one band', () => {
    const [down, up, first] = explainChanges(given({ use, bands }));
    expect(up).toMatchObject({ from: 'low', to: 'high', up: true, threshold: 15, at: 14 * day });
    expect(up!.readings.map(({ value }) => value)).toEqual([2, 3, 16]);
    expect(down).toMatchObject({ from: 'high', to: 'low', up: false, threshold: 5 });
    expect(down!.readings.map(({ value }) => value)).toEqual([3, 16, 17, 4]);
    expect(first).toMatchObject({ from: null, to: 'low', threshold: null });
  });

  it('names what lay in the four weeks before, the newest first, and who held it', () => {
    const event = (at_days: number, what: string) =>
      ({ at: at_days * day, kind: 'talk', what, person: 'Asha', fact: what }) as const;
    const events = [event(-20, 'too early'), event(1, 'one'), event(13, 'two'), event(15, 'after')];
    const holdings = [
      { name: 'Asha', from: 0, to: 14 * day },
      { name: 'Ben', from: 14 * day, to: null },
    ];
    const up = explainChanges(given({ use, bands, events, holdings }))[1]!;
    expect(up.before.map(({ what }) => what)).toEqual(['two', 'one']);
    expect(up).toMatchObject({ more: 0, holder: 'Ben' });
  });
});

describe('a change of happiness', () => {
  it('names the talk in which it was said, and not again among what lay before', () => {
    const events = [
      { at: 3 * day, kind: 'case', what: 'billed twice', person: null, fact: 'c' },
      { at: 7 * day, kind: 'talk', what: 'support', person: 'Asha', fact: 'f7' },
    ] as const;
    const [fall, rise] = explainChanges(
      given({ happiness: [point(0, '3'), point(1, '4'), point(2, '4'), point(7, '2')], events }),
    );
    expect(fall).toMatchObject({ from: '4', to: '2', up: false, talk: { what: 'support' } });
    expect(fall!.before.map(({ what }) => what)).toEqual(['billed twice']);
    expect(rise).toMatchObject({ from: '3', to: '4', up: true, talk: null });
  });
});
