import { randomUUID } from 'node:crypto';
import type { AnyRoute } from '../../platform/http/route.ts';
import type { Asked } from './client.ts';
import { idNamed, valueNamed } from './names.ts';
import type { Organisation } from './organisation.ts';
import { overrides } from './overrides.ts';
import { nameOf, namesInPath, type Schema, schemaOf } from './schema.ts';

/** A request that a route takes: parameters of the path, query and body. */
export interface Sample {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** The media type of a body that is no JSON. */
  type?: string;
}

const textFor = (schema: Schema, name: string): string => {
  if (schema.format === 'uuid') return randomUUID();
  if (schema.format === 'date') return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  if (schema.format === 'date-time') return new Date(Date.now() + 3_600_000).toISOString();
  if (schema.pattern !== undefined)
    throw new Error(`the pattern ${schema.pattern} of "${name}": give a value of that name in tests/sweep/names.ts`);
  return 'Sample words'.padEnd(schema.minLength ?? 0, '.');
};

const objectFor = (schema: Schema, of: Organisation): Record<string, unknown> => {
  const wanted = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
  return Object.fromEntries(wanted.map(([name, field]) => [name, valueFor(field, name, of)]));
};

/** A value that a schema takes. Names that mean something (`team`, `email`, `period`) are given what they mean. */
const valueFor = (schema: Schema, name: string, of: Organisation): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [option] = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (option) return valueFor(option, name, of);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => valueFor(schema.items!, name, of));
  if (type === 'object') return objectFor(schema, of);
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer')
    return schema.minimum !== undefined && schema.minimum > -1e9 ? schema.minimum : 1;
  if (schema.format === 'uuid') return idNamed(of, name) ?? randomUUID();
  return valueNamed(name) ?? textFor(schema, name);
};

const paramsFor = (route: AnyRoute, of: Organisation): Record<string, string> =>
  Object.fromEntries(
    namesInPath(route.path).map((name) => {
      const value = idNamed(of, name) ?? valueNamed(name);
      if (value === undefined)
        throw new Error(
          `":${name}" names no kind of thing yet: add it in tests/sweep/names.ts and make one in place-ids.ts`,
        );
      return [name, value];
    }),
  );

/**
 * A sample request of a route, for an organisation whose ids it names.
 * @throws {Error} that says where to add what is missing
 */
export const sampleOf = (route: AnyRoute, of: Organisation): Sample => {
  try {
    const made = overrides[nameOf(route)]?.sample?.(of) ?? {};
    const body = schemaOf(route.body);
    return {
      params: { ...paramsFor(route, of), ...made.params },
      query: { ...(objectFor(schemaOf(route.query) ?? {}, of) as Record<string, string>), ...made.query },
      body: 'body' in made ? made.body : body ? valueFor(body, 'body', of) : undefined,
      ...(made.type === undefined ? {} : { type: made.type }),
    };
  } catch (cause) {
    throw new Error(
      `No sample of ${nameOf(route)}: ${(cause as Error).message}; or write one in tests/sweep/overrides.ts.`,
      { cause },
    );
  }
};

/** The address of a sample. */
export const urlOf = (route: AnyRoute, { params, query }: Pick<Sample, 'params' | 'query'>): string => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!));
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
};

/** A sample as a request, with another body if one is given. */
export const askedOf = (route: AnyRoute, sample: Sample, body: unknown = sample.body): Asked => ({
  method: route.method,
  url: urlOf(route, sample),
  payload: body,
  ...(sample.type === undefined ? {} : { headers: { 'content-type': sample.type } }),
});
