import { expect, it } from 'vitest';
import { answeredWords, proposedWords } from './words.ts';

it('say who did what about how many', () => {
  expect(proposedWords('Asha', 1, '2026-11')).toBe('Asha proposes a target for November 2026.');
  expect(proposedWords('Asha', 3, '2026-11')).toBe('Asha proposes 3 targets for November 2026.');
  const answers = [
    { how: 'approved', more: {} },
    { how: 'approved', more: {} },
    { how: 'returned', more: { note: 'Too low' } },
  ];
  expect(answeredWords('Meera', answers, '2026-11')).toBe(
    'Meera agreed to 2 and gave back 1 of your targets for November 2026: “Too low”.',
  );
});
