import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { authRoutes } from '../auth/routes/index.ts';
import { mailRoutes } from '../mail/routes.ts';
import { health } from './health.ts';
import { openApi } from './openapi.ts';
import { nextPage, paging } from './page.ts';
import type { AnyRoute } from './route.ts';
import { route } from './route.ts';

const things = [
  route({
    method: 'GET',
    path: '/api/v1/things/:thing/parts',
    permission: 'accounts.read',
    summary: 'Parts of a thing',
    tag: 'Things',
    query: z.object({ ...paging, since: z.coerce.date().optional() }),
    answer: z.object({ items: z.array(z.object({ at: z.date(), size: z.bigint().nullable() })), ...nextPage }),
    handle: () => ({ items: [], next: null }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/lines',
    permission: 'facts.write',
    summary: 'Lines',
    tag: 'Things',
    bodyKind: 'ndjson-or-json',
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b'), n: z.int() }),
    ]),
    answer: z.void(),
    handle: () => {},
  }),
];
const routes: readonly AnyRoute[] = [health, ...authRoutes, ...mailRoutes, ...things];

type Schema = Record<string, unknown>;
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
};
const document = openApi(routes, { version: '1', url: 'https://kept.example.org' }) as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('every route is there, once', () => {
  const there = operations.map(({ path, method }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  expect(there.sort()).toEqual(routes.map((each) => `${each.method} ${each.path}`).sort());
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
});

test('every schema is one of JSON Schema 2020-12, as OpenAPI 3.1 wants', () => {
  expect(document.openapi).toBe('3.1.0');
  const ajv = new Ajv2020({
    strict: false,
    formats: { uuid: true, email: true, 'date-time': true, date: true, uri: true },
  });
  ajv.addSchema({ $id: 'kept:api', components: document.components }, 'kept:api');
  for (const { operation } of operations) {
    const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
      Object.values(part?.content ?? {}),
    );
    for (const schema of [...contents, ...operation.parameters].map((part) => part.schema)) {
      const resolved = JSON.parse(
        JSON.stringify(schema).replaceAll('"#/components', '"kept:api#/components'),
      ) as Schema;
      expect(() => ajv.compile(resolved)).not.toThrow();
    }
  }
});

test('the parameters of a path are declared and required; every answer is described', () => {
  for (const { path, operation } of operations) {
    const declared = operation.parameters
      .filter((each) => each.in === 'path' && each.required)
      .map((each) => each.name);
    expect(declared.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
    const statuses = Object.keys(operation.responses);
    expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
    for (const answer of Object.values(operation.responses)) expect(answer.description).not.toBe('');
  }
});

test('dates, big numbers, paging and streams say what goes over the wire', () => {
  const parts = document.paths['/api/v1/things/{thing}/parts']!.get!;
  expect(parts.parameters.map((each) => [each.name, each.required])).toEqual([
    ['thing', true],
    ['limit', false],
    ['cursor', false],
    ['since', false],
  ]);
  const answer = JSON.stringify(parts.responses['200']!.content!['application/json']!.schema);
  expect(answer).toMatch('"at":{"type":"string","format":"date-time"}');
  const lines = document.paths['/api/v1/lines']!.post!;
  expect(Object.keys(lines.requestBody!.content)).toEqual(['application/json', 'application/x-ndjson']);
  expect(JSON.stringify(lines.requestBody)).toMatch('"additionalProperties":false');
  expect(lines.responses['204']).toEqual({ description: 'Done' });
});
