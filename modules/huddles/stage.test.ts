import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyStage, end, pause, type Stage, start, takenSeconds, turnSeconds, turnTo } from './stage.ts';

const second = 1000;

test('ten people, each with their own seconds', () => {
  let stage = start(emptyStage, 'asha', 0);
  stage = turnTo(stage, 'ben', 80 * second);
  stage = turnTo(stage, 'chitra', 174 * second);
  expect(stage.turns).toEqual([
    { person: 'asha', seconds: 80 },
    { person: 'ben', seconds: 94 },
    { person: 'chitra', seconds: 0 },
  ]);
  expect(takenSeconds(stage, 200 * second)).toBe(200);
  expect(turnSeconds(stage, 'chitra', 200 * second)).toBe(26);
});

test('going back adds to what somebody had', () => {
  let stage = turnTo(start(emptyStage, 'asha', 0), 'ben', 60 * second);
  stage = turnTo(stage, 'asha', 70 * second);
  expect(turnSeconds(stage, 'asha', 75 * second)).toBe(65);
});

test('the clock stands still in a pause, and a turn in a pause does not start it', () => {
  const still = turnTo(pause(start(emptyStage, 'asha', 0), 30 * second), 'ben', 90 * second);
  expect(takenSeconds(still, 300 * second)).toBe(30);
  expect(takenSeconds(start(still, null, 400 * second), 410 * second)).toBe(40);
});

test('a huddle ended by mistake goes on with whom it was', () => {
  const again = start(end(start(emptyStage, 'asha', 0), 50 * second), 'zoe', 80 * second);
  expect(again).toMatchObject({ onStage: 'asha', endedAt: null, startedAt: 0 });
  expect(takenSeconds(again, 90 * second)).toBe(60);
});

test('before it has begun nobody comes on stage', () => {
  expect(turnTo(emptyStage, 'asha', 5)).toEqual(emptyStage);
  expect(end(emptyStage, 5)).toEqual(emptyStage);
});

test('the parts add up to the whole, and the same step twice is one step', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('turn' as const), person: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constantFrom('pause' as const, 'start' as const, 'end' as const) }),
  );
  const apply = (stage: Stage, each: { kind: string; person?: string }, now: number): Stage => {
    if (each.kind === 'turn') return turnTo(stage, each.person!, now);
    return each.kind === 'pause' ? pause(stage, now) : each.kind === 'end' ? end(stage, now) : start(stage, 'a', now);
  };
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat(90_000)), { maxLength: 30 }), (steps) => {
      let stage = emptyStage;
      let now = 0;
      let running = 0;
      for (const [each, gap] of steps) {
        if (stage.since !== null) running += gap;
        now += gap;
        stage = apply(stage, each, now);
        expect(apply(stage, each, now)).toEqual(stage);
      }
      expect(takenSeconds(stage, now)).toBeCloseTo(running / 1000, 6);
      const parts = ['a', 'b', 'c'].reduce((sum, person) => sum + turnSeconds(stage, person, now), 0);
      expect(parts).toBeCloseTo(takenSeconds(stage, now), 6);
    }),
  );
});
