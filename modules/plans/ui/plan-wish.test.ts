import { expect, it } from 'vitest';
import { emptyPlan, wishOf, type PlanGround } from './plan-wish.ts';

const at = Date.parse('2026-11-24T20:30:00Z');
const ground: PlanGround = { kind: 'set', at, now: at - 1, zone: 'Asia/Kolkata', channel: 'call', purpose: 'renewal' };

it('is a plan at the time that was understood', () => {
  expect(wishOf({ ...emptyPlan, about: ' yearly plan ' }, ground)).toEqual({
    ...{ do: 'set', at: '2026-11-24T20:30:00.000Z', channel: 'call', purpose: 'renewal', agenda: 'yearly plan' },
  });
});

it('moves the plan that is there, and says whether they know', () => {
  expect(wishOf({ ...emptyPlan, told: false }, { ...ground, kind: 'move' })).toMatchObject({ do: 'move', told: false });
});

it('is a reason until the end of the day where one lives', () => {
  const wish = wishOf({ ...emptyPlan, reason: 'customer-will-call' }, ground);
  expect(wish).toEqual({ do: 'none', reason: 'customer-will-call', until: '2026-11-25' });
});

it('says what is missing', () => {
  expect(wishOf(emptyPlan, { ...ground, at: null })).toBe('need-time');
  expect(wishOf({ ...emptyPlan, reason: 'lost' }, { ...ground, at: null })).toBe('need-until');
  expect(wishOf(emptyPlan, { ...ground, now: at })).toBe('need-ahead');
});
