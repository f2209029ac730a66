import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import { z } from 'zod';
import { addressOf, call } from './client.ts';
import type { Answer, ProblemError } from './client.ts';
import { Problem } from './problem.ts';
import { route } from './route.ts';

const rename = route({
  method: 'PATCH',
  path: '/api/v1/things/:thing',
  permission: 'accounts.write',
  summary: 'Rename a thing',
  tag: 'Things',
  query: z.object({ quietly: z.boolean().optional() }),
  body: z.object({ name: z.string() }),
  answer: z.object({ at: z.date(), tags: z.array(z.object({ n: z.int() })) }),
  handle: () => ({ at: new Date(), tags: [] }),
});
const list = route({
  method: 'GET',
  path: '/api/v1/things',
  permission: 'accounts.read',
  summary: 'All things',
  tag: 'Things',
  answer: z.array(z.string()),
  handle: () => [],
});

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal('fetch', fetched);
afterEach(() => fetched.mockReset());

test('the types of a call are those of its route', () => {
  expectTypeOf<Answer<typeof rename>>().toEqualTypeOf<{ at: string; tags: { n: number }[] }>();
  expectTypeOf(call<typeof list>).parameters.toExtend<['GET', '/api/v1/things', ...unknown[]]>();
  const params = { thing: '1' };
  const path = '/api/v1/things/:thing';
  // @ts-expect-error the path of another route
  const wrongPath = () => call<typeof list>('GET', '/api/v1/other');
  // @ts-expect-error no body
  const noBody = () => call<typeof rename>('PATCH', path, { params });
  // @ts-expect-error a body of another shape
  const otherBody = () => call<typeof rename>('PATCH', path, { params, body: { nom: 'x' } });
  expect([wrongPath, noBody, otherBody]).toHaveLength(3);
});

test('a call sends what the route takes and gives its answer', async () => {
  fetched.mockResolvedValue(Response.json({ at: '2026-11-20T00:00:00Z', tags: [] }));
  const answer = await call<typeof rename>('PATCH', '/api/v1/things/:thing', {
    params: { thing: 'a/b' },
    query: { quietly: true },
    body: { name: 'x' },
  });
  expect(answer.tags).toEqual([]);
  const [address, options] = fetched.mock.calls[0]!;
  expect(address).toBe('/api/v1/things/a%2Fb?quietly=true');
  expect(options).toMatchObject({ method: 'PATCH', body: '{"name":"x"}', credentials: 'same-origin' });
});

test('a refusal is a ProblemError with the place of every fault', async () => {
  const problem = new Problem('not-valid', 'no', [{ where: 'body.name', what: 'Too long' }]).body('r-1');
  fetched.mockResolvedValue(Response.json(problem, { status: 422 }));
  const failed = await call<typeof list>('GET', '/api/v1/things').catch((cause: ProblemError) => cause);
  expect(failed).toMatchObject({ status: 422, kind: 'not-valid', requestId: 'r-1' });
  expect((failed as ProblemError).faultAt('name')).toBe('Too long');
});

test('no server and a strange answer are ProblemErrors too; a call given up stays one', async () => {
  fetched.mockRejectedValueOnce(new TypeError('failed to fetch'));
  await expect(call<typeof list>('GET', '/api/v1/things')).rejects.toMatchObject({ status: 0, kind: 'offline' });
  fetched.mockResolvedValueOnce(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(call<typeof list>('GET', '/api/v1/things')).rejects.toMatchObject({ status: 502 });
  const signal = AbortSignal.abort();
  fetched.mockRejectedValueOnce(signal.reason);
  await expect(call<typeof list>('GET', '/api/v1/things', { signal })).rejects.toBe(signal.reason);
});

test('undefined and null stay out of the address', () => {
  expect(addressOf('/x', { query: { a: undefined, b: null, c: 0, d: '' } })).toBe('/x?c=0&d=');
});
