import { expect, it } from 'vitest';
import { emptyDraft, finishLog } from './log-entry.ts';

const at = Date.parse('2026-11-20T05:30:00Z');

it('makes an entry of what was typed', () => {
  const draft = {
    ...emptyDraft,
    outcome: 'reached',
    note: ' Glad. ',
    promise: 'Send prices',
    promiseBy: 'fri',
    next: 'fri 11',
    about: 'rules ',
  };
  expect(finishLog(draft, { promiseBy: at, next: at })).toEqual({
    entry: {
      outcome: 'reached',
      note: 'Glad.',
      promise: { text: 'Send prices', by: '2026-11-20T05:30:00.000Z' },
      next: { at: '2026-11-20T05:30:00.000Z', about: 'rules' },
    },
  });
});

it('needs an outcome, and a time for a promise and a plan', () => {
  const none = { promiseBy: null, next: null };
  expect(finishLog(emptyDraft, none)).toEqual({ fault: 'outcome' });
  expect(finishLog({ ...emptyDraft, outcome: 'a', promise: 'x' }, none)).toEqual({ fault: 'promiseBy' });
  expect(finishLog({ ...emptyDraft, outcome: 'a', next: 'soon' }, none)).toEqual({ fault: 'next' });
});

it('an outcome alone is enough', () => {
  expect(finishLog({ ...emptyDraft, outcome: 'no-answer' }, { promiseBy: null, next: null })).toEqual({
    entry: { outcome: 'no-answer', note: '', promise: null, next: null },
  });
});
