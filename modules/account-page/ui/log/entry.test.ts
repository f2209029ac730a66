import { describe, expect, it } from 'vitest';
import { emptyTalk } from './draft.ts';
import { entryOf, faultOf, type TalkGround } from './entry.ts';

const ground: TalkGround = {
  id: 'i',
  account: 'a',
  happenedAt: 0,
  minutes: null,
  channel: 'call',
  purpose: 'renewal',
  nextText: 'tue 11',
  next: 1_000,
  about: ' yearly plan ',
  promiseBy: null,
};
const talk = { ...emptyTalk, outcome: 'reached' };

describe('a talk that may be saved', () => {
  it('has an outcome and a next plan', () => {
    expect(faultOf(talk, ground)).toBeNull();
    expect(faultOf(emptyTalk, ground)).toBe('outcome');
    expect(faultOf(talk, { ...ground, next: null })).toBe('next');
  });

  it('or a reason why there is none', () => {
    const none = { ...ground, nextText: '', next: null };
    expect(faultOf(talk, none)).toBe('no-next');
    expect(faultOf({ ...talk, noNext: 'The customer is lost' }, none)).toBeNull();
  });

  it('names the time of a promise and who was trained', () => {
    expect(faultOf({ ...talk, promise: 'Send the list' }, ground)).toBe('promiseBy');
    expect(faultOf({ ...talk, promiseBy: 'tue 11' }, { ...ground, promiseBy: 5 })).toBe('promise');
    expect(faultOf({ ...talk, modules: ['reports'] }, ground)).toBe('trainee');
  });
});

it('is sent in the terms of the API, the plan with its agenda', () => {
  const entry = entryOf({ ...talk, note: ' Glad. ', modules: ['reports'], trainee: 'Ravi' }, ground);
  expect(entry).toMatchObject({
    note: 'Glad.',
    next: { at: '1970-01-01T00:00:01.000Z', agenda: 'yearly plan' },
    noNextBecause: null,
    trainings: [{ trainee: 'Ravi', module: 'reports' }],
  });
});

it('sends the reason only where there is no plan', () => {
  const entry = entryOf({ ...talk, noNext: 'Lost' }, { ...ground, nextText: '', next: null });
  expect(entry).toMatchObject({ next: null, noNextBecause: 'Lost' });
});
