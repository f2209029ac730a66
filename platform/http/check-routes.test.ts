import { expect, test } from 'vitest';
import { z } from 'zod';
import { wrongRoutes } from './check-routes.ts';
import { route } from './route.ts';

const good = route({
  method: 'GET',
  path: '/api/v1/things/:thing',
  permission: 'accounts.read',
  summary: 'One thing',
  tag: 'Things',
  answer: z.object({}),
  handle: () => ({}),
});

test('a route with a permission and an address of its own starts', () => {
  expect(wrongRoutes([good, { ...good, method: 'DELETE' }])).toEqual([]);
});

test.each([
  [{ path: '/api/v1/other', permission: undefined as never }, 'names no permission'],
  [{ path: '/api/v1/other', permission: 'accounts.reed' as never }, 'names no permission'],
  [{ path: '/api/v1/things/:id' }, 'is there twice'],
  [{ path: '/things' }, 'outside of /api/'],
  [{ path: '/api/v1/other/' }, 'ends with a slash'],
  [{ path: '/api/v1/other', body: z.object({}) }, "can't have a body"],
  [{ path: '/api/v1/other', summary: ' ' }, 'no summary'],
])('%j does not start', (change, why) => {
  expect(wrongRoutes([good, { ...good, ...change }])).toEqual([expect.stringContaining(why)]);
});
