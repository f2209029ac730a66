import { describe, expect, it } from 'vitest';
import { suggestChannel, suggestNext, suggestPurpose } from './suggest.ts';

const purposes = ['welcome', 'training', 'intervention', 'renewal'].map((key) => ({ key }));
const channels = ['meeting', 'call'].map((key) => ({ key }));

describe('what a talk begins with', () => {
  it.each([
    [{ rule: 'next-plan', purpose: 'renewal' }, 'renewal'],
    [{ rule: 'trained' }, 'training'],
    [{}, 'intervention'],
    [{ rule: 'something-of-their-own' }, 'welcome'],
    [{ rule: 'next-plan', purpose: 'not-in-this-pack' }, 'welcome'],
  ])('purpose of %j is %s', (occasion, purpose) => {
    expect(suggestPurpose(occasion, purposes)).toBe(purpose);
  });

  it('is a call unless the plan said otherwise', () => {
    expect(suggestChannel({}, channels)).toBe('call');
    expect(suggestChannel({ channel: 'meeting' }, channels)).toBe('meeting');
  });

  it('plans nothing where nothing can be planned', () => {
    expect(suggestNext('refused', false)).toBe('');
    expect(suggestNext('no-answer', false)).toBe('tomorrow 11');
    expect(suggestNext('call-back', true)).toBe('in 2 hours');
  });
});
