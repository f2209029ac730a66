import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { noRoute } from './not-found.ts';

const told = noRoute([
  { method: 'GET', path: '/api/v1/things/:thing' },
  { method: 'DELETE', path: '/api/v1/things/:thing' },
  { method: 'GET', path: '/api/openapi.json' },
]);
const at = (url: string) => told({ url } as FastifyRequest);

test.each([
  ['/api/v1/things/7?x=1', 405, ['GET', 'DELETE']],
  ['/api/v1/things/7/more', 404, undefined],
  ['/api/openapiXjson', 404, undefined],
  ['/api/v1/things/7/', 404, undefined],
])('%s', (url, status, allow) => {
  expect(at(url)).toMatchObject({ status, more: allow ? { allow } : {} });
});
