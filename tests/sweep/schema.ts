import { z } from 'zod';
import type { AnyRoute } from '../../platform/http/route.ts';

/** As much of JSON Schema as samples are made from. */
export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  default?: unknown;
  additionalProperties?: unknown;
}

/** A route's name in tables and messages, as in `GET /api/v1/people/:person`. */
export const nameOf = ({ method, path }: AnyRoute): string => `${method} ${path}`;

/** The names of the parameters in a route's path. */
export const namesInPath = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1]!);

/** What a route takes, as JSON Schema; null where it takes nothing of the kind. */
export const schemaOf = (schema: z.ZodType | undefined): Schema | null =>
  schema === undefined ? null : (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema);

/** The place of a value in a body: names of fields and positions in lists. */
export type Place = readonly (string | number)[];

const inside = ({ anyOf, oneOf, allOf }: Schema): Schema[] => [...(anyOf ?? []), ...(oneOf ?? []), ...(allOf ?? [])];

/** Every place of a schema that takes a uuid, with the name of the field that it is. */
export const placesOfIds = (schema: Schema, place: Place = [], name = ''): { place: Place; name: string }[] => {
  const here = schema.format === 'uuid' ? [{ place, name }] : [];
  const below = Object.entries(schema.properties ?? {}).flatMap(([field, each]) =>
    placesOfIds(each, [...place, field], field),
  );
  const items = schema.items ? placesOfIds(schema.items, [...place, 0], name) : [];
  const found = [...here, ...below, ...items, ...inside(schema).flatMap((each) => placesOfIds(each, place, name))];
  return found.filter((one, at) => found.findIndex((other) => other.place.join() === one.place.join()) === at);
};

/** The value with another one at a place; lists and objects on the way there are made where they are missing. */
export const withAt = (value: unknown, [first, ...rest]: Place, put: unknown): unknown => {
  if (first === undefined) return put;
  if (typeof first === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    list[first] = withAt(list[first], rest, put);
    return list;
  }
  const object = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { ...object, [first]: withAt(object[first], rest, put) };
};

/** Every place of a value that is an object: where an unknown field could be put. */
export const placesOfObjects = (value: unknown, place: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([name, each]) =>
    placesOfObjects(each, [...place, Array.isArray(value) ? Number(name) : name]),
  );
  return Array.isArray(value) ? below : [place, ...below];
};

/** Whether the schema leaves the names of an object's fields open, as the payload of a fact does. */
export const isOpenAt = (schema: Schema, [first, ...rest]: Place): boolean => {
  if (first === undefined)
    return typeof schema.additionalProperties === 'object' || inside(schema).some((each) => isOpenAt(each, []));
  if (typeof schema.additionalProperties === 'object') return true;
  const below = typeof first === 'number' ? schema.items : schema.properties?.[first];
  return (
    (below !== undefined && isOpenAt(below, rest)) || inside(schema).some((each) => isOpenAt(each, [first, ...rest]))
  );
};
