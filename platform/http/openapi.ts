import { z } from 'zod';
import type { AnyRoute } from './route.ts';
import { strict } from './strict.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (type === 'bigint') Object.assign(jsonSchema, { type: 'string', pattern: '^-?\\d+$' });
    },
  }) as Json;
  return json;
};

const namesIn = (path: string): string[] => [...path.matchAll(/:([^/]+)/g)].map((match) => match[1]!);

const parametersOf = (schema: z.ZodType | undefined, place: 'path' | 'query', names: string[]): Json[] => {
  const json = schema ? schemaOf(strict(schema), 'input') : {};
  const properties = (json.properties ?? {}) as Record<string, Json>;
  const required = new Set((json.required ?? []) as string[]);
  return [...new Set([...names, ...Object.keys(properties)])].map((name) => {
    const { description, ...of } = properties[name] ?? { type: 'string', minLength: 1, maxLength: 200 };
    return {
      name,
      in: place,
      required: place === 'path' || required.has(name),
      ...(description === undefined ? {} : { description }),
      schema: of,
    };
  });
};

const bodyOf = (route: AnyRoute): Json | undefined => {
  if (!route.body && (route.bodyKind ?? 'json') === 'json') return undefined;
  const item = route.body ? schemaOf(strict(route.body), 'input') : {};
  switch (route.bodyKind ?? 'json') {
    case 'json':
      return { required: true, content: { 'application/json': { schema: item } } };
    case 'ndjson-or-json':
      return {
        required: true,
        content: {
          'application/json': { schema: { type: 'array', items: item } },
          'application/x-ndjson': { schema: { type: 'string', description: 'One item as JSON per line' } },
        },
      };
    case 'multipart':
      return { required: true, content: { 'multipart/form-data': { schema: { type: 'object' } } } };
    case 'stream':
      return { required: true, content: { 'application/octet-stream': { schema: {} } } };
  }
};

const refusals = (route: AnyRoute): Json => {
  const problem = (what: string): Json => ({
    description: what,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const open = route.permission === 'public';
  return {
    '400': problem('The request could not be read, or its query is not valid'),
    ...(open ? {} : { '401': problem('Not signed in'), '403': problem('The role or the key does not reach') }),
    ...(namesIn(route.path).length > 0 ? { '404': problem('Not there, or not yours to see') } : {}),
    ...(route.method === 'GET'
      ? {}
      : { '409': problem('Something else happened first'), '422': problem('The body is not valid') }),
    '429': problem('Too many requests; wait as long as Retry-After says'),
  };
};

const operationOf = (route: AnyRoute): Json => {
  const silent = route.answer._zod.def.type === 'void';
  const body = bodyOf(route);
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
    description: 'Any text of your own, new for every new request. A repeat within 24 hours gets the first answer',
  };
  const repeatable = route.method === 'POST' && route.permission !== 'public' && route.produces === undefined;
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, '')}`,
    summary: route.summary,
    tags: [route.tag],
    ...(route.permission === 'public' ? { security: [] } : {}),
    'x-permission': route.permission,
    ...(route.scopes === 'session-only' ? { 'x-session-only': true } : {}),
    parameters: [
      ...parametersOf(route.params, 'path', namesIn(route.path)),
      ...parametersOf(route.query, 'query', []),
      ...(repeatable ? [key] : []),
    ],
    ...(body ? { requestBody: body } : {}),
    responses: {
      [route.status ?? (silent ? 204 : 200)]: silent
        ? { description: 'Done' }
        : {
            description: 'The answer',
            content: { [route.produces ?? 'application/json']: { schema: schemaOf(route.answer, 'output') } },
          },
      ...refusals(route),
    },
  };
};

const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457. `detail` says what was wrong, where and what to do; `faults` lists every wrong field.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', description: "The request's id" },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        required: ['where', 'what'],
        properties: { where: { type: 'string' }, what: { type: 'string' } },
      },
    },
  },
};

/** The OpenAPI 3.1 document of these routes. The same schemas check the requests, so it can't say anything else. */
export const openApi = (routes: readonly AnyRoute[], about: { version: string; url: string }): Json => {
  const paths: Record<string, Json> = {};
  for (const route of routes)
    (paths[route.path.replace(/:([^/]+)/g, '{$1}')] ??= {})[route.method.toLowerCase()] = operationOf(route);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kept',
      version: about.version,
      description:
        'Everything that the screens of Kept do, for programs. Instants are epoch milliseconds unless a field says otherwise.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: about.url }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key (`kept_…`), made under Settings' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'kept.session_token',
          description: 'The cookie of a signed-in browser',
        },
      },
    },
  };
};
