import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanEvent, pointsOf, standingAt } from './standing.ts';

const rank = { plan: 0, excuse: 1, none: 0, lost: 1, move: 2 } as const;
const event = (kind: PlanEvent['kind'], at: number, until: number | null = null, id = `${kind} ${at}`): PlanEvent => ({
  ...{ id, at, kind, until, rank: rank[kind] },
});

describe('how an account stands', () => {
  it('is missing before anybody said anything', () => expect(standingAt([], 5)).toBe('missing'));

  it.each([
    ['planned until the end of the planned day', [event('plan', 1, 10)], 9, 'planned'],
    ['missing when that day has passed without a talk', [event('plan', 1, 10)], 10, 'missing'],
    ['as the newest word says', [event('plan', 1, 10), event('excuse', 3, 20)], 12, 'excused'],
    ['missing when the reason has run out', [event('excuse', 1, 20)], 20, 'missing'],
    ['missing after a talk without plan and reason', [event('plan', 1, 10), event('none', 5)], 6, 'missing'],
    ['never as an older word says again', [event('plan', 1, 99), event('plan', 2, 5)], 6, 'missing'],
    ['planned for the day a plan was moved to', [event('plan', 1, 10), event('move', 4, 20)], 15, 'planned'],
    ['planned again when a plan is moved after its day', [event('plan', 1, 10), event('move', 12, 20)], 15, 'planned'],
    ['not planned by a move of nothing', [event('none', 1), event('move', 4, 20)], 5, 'missing'],
    ['missing from the start by a plan for the past', [event('plan', 8, 7)], 8, 'missing'],
    ['lost however long ago', [event('plan', 1, 10), event('lost', 3)], 1_000, 'lost'],
  ] as const)('%s', (_, events, at, standing) => expect(standingAt(events, at)).toBe(standing));

  it('is said by what ends a plan where both happen at once, and by the later id of two plans', () => {
    expect(standingAt([event('excuse', 1, 9), event('plan', 1, 20)], 2)).toBe('excused');
    expect(standingAt([event('plan', 1, 20, 'a'), event('plan', 1, 1, 'b')], 2)).toBe('missing');
  });
});

const moment = fc.integer({ min: 0, max: 30 });
const kinds = fc.constantFrom<PlanEvent['kind'][]>('plan', 'excuse', 'none', 'lost', 'move');
const histories = fc.uniqueArray(
  fc.record({ id: fc.uuid(), at: moment, kind: kinds, span: fc.integer({ min: -2, max: 15 }) }),
  { maxLength: 12, selector: ({ id }) => id },
);
const eventsOf = (raw: readonly { id: string; at: number; kind: PlanEvent['kind']; span: number }[]) =>
  raw.map(({ id, at, kind, span }) => event(kind, at, kind === 'none' || kind === 'lost' ? null : at + span, id));

it('points are the same however the words came in', () => {
  fc.assert(
    fc.property(histories, fc.nat(), (raw, turn) => {
      const events = eventsOf(raw);
      const told = [...events.slice(turn % (events.length + 1)), ...events.slice(0, turn % (events.length + 1))];
      const kept = new Map<string, string>();
      for (let count = 1; count <= told.length; count++) {
        const known = told.slice(0, count);
        for (const { event: id, end, at, value } of pointsOf(known, known.at(-1)!.at))
          kept.set(`${id} ${end} ${at}`, value);
      }
      const whole = new Map(
        pointsOf(events, -99).map(({ event: id, end, at, value }) => [`${id} ${end} ${at}`, value]),
      );
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(whole));
    }),
  );
});

it('points tell the standing at every moment, one word after the other as after all of them', () => {
  fc.assert(
    fc.property(histories, (raw) => {
      const events = eventsOf(raw);
      const kept = new Map<string, { at: number; value: string; order: string }>();
      for (let count = 1; count <= events.length; count++) {
        const known = events.slice(0, count);
        const since = known.at(-1)!.at;
        const anchor = Math.max(
          -1,
          ...known.filter(({ at, kind }) => at < since && kind !== 'move').map(({ at }) => at),
        );
        const loaded = known.filter(({ at, until }) => at >= anchor || (until !== null && until >= since));
        for (const { event: id, end, at, value } of pointsOf(loaded, since))
          kept.set(`${id} ${end}`, { at, value, order: `${id} ${end}` });
      }
      const points = [...kept.values()].sort((a, b) => a.at - b.at || (a.order < b.order ? -1 : 1));
      for (let at = 0; at < 50; at++)
        expect(points.findLast((point) => point.at <= at)?.value ?? 'missing').toBe(standingAt(events, at));
    }),
  );
});
