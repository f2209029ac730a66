import { expect, it } from 'vitest';
import { ProblemError } from '../../http/client.ts';
import { refusal } from './request.ts';

it('reads the sign-in library’s refusals as problems', () => {
  const problem = new ProblemError(
    refusal(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }),
  );
  expect(problem.kind).toBe('invalid-email-or-password');
  expect(problem.message).toBe('Invalid email or password');
  expect(problem.status).toBe(401);
});

it('keeps the server’s own problems as they are', () => {
  const faults = [{ where: 'body.pack', what: 'Choose one.' }];
  const sent = { type: 'urn:kept:problem:not-valid', title: 'Not valid', detail: 'Mend the marked fields.', faults };
  const problem = new ProblemError(refusal(422, sent));
  expect([problem.title, problem.message, problem.faultAt('pack')]).toEqual([
    'Not valid',
    'Mend the marked fields.',
    'Choose one.',
  ]);
});

it('says the status where the server said nothing readable', () => {
  expect(refusal(502, undefined)).toEqual({
    title: 'The server answered 502.',
    detail: 'The server answered 502.',
    status: 502,
  });
});
