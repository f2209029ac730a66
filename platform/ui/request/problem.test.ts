import { expect, it } from 'vitest';
import { readProblem } from './problem.ts';

const read = (body: unknown) => readProblem(422, body, 'POST /api/v1/first-run', 'not readable');

it('keeps what the server said, with one name per field', () => {
  const problem = read({
    title: 'The organisation could not be made',
    detail: 'Mend the marked fields.',
    errors: [
      { pointer: '#/administrator/email', detail: 'is no address' },
      { path: ['organisation', 'zone'], message: 'does not exist' },
      { field: 'pack', message: 'is unknown' },
    ],
  });
  expect(problem.title).toBe('The organisation could not be made');
  expect(problem.instance).toBe('POST /api/v1/first-run');
  expect(problem.errors).toEqual([
    { field: 'administrator.email', message: 'is no address' },
    { field: 'organisation.zone', message: 'does not exist' },
    { field: 'pack', message: 'is unknown' },
  ]);
});

it.each([[{ message: 'Invalid password' }, 'Invalid password'], ['<html>', 'not readable'], [null, 'not readable']])(
  'makes a sentence of %j',
  (body, title) => {
    expect(read(body)).toEqual({ title, status: 422, instance: 'POST /api/v1/first-run' });
  },
);
