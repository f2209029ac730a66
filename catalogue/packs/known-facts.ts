import { z } from 'zod';
import type { Known, KnownField, KnownFields } from './known.ts';

type Json = {
  type?: string | string[];
  properties?: Record<string, Json>;
  anyOf?: Json[];
  enum?: unknown[];
  const?: unknown;
};

/** What a schema says besides "or null". */
const bare = (schema: Json): Json => {
  const parts = schema.anyOf?.filter((part) => part.type !== 'null');
  return parts?.length === 1 ? bare(parts[0]!) : schema;
};

const kinds: Record<string, KnownField['kind']> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'record',
};

const fieldsIn = (schema: Json, prefix: string, into: Map<string, KnownField>): Map<string, KnownField> => {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const is = bare(field);
    const kind = kinds[String(is.type)] ?? 'any';
    into.set(`${prefix}${name}`, { kind, ...(is.enum ? { values: is.enum.map(String) } : {}) });
    if (is.properties) fieldsIn(is, `${prefix}${name}.`, into);
  }
  return into;
};

/** The fields of a payload by its schema. */
const fieldsOf = (payload: z.ZodType): KnownFields => {
  const schema = z.toJSONSchema(payload, { io: 'output', unrepresentable: 'any' }) as Json;
  return schema.properties ? fieldsIn(schema, '', new Map()) : null;
};

/** What the modules conclude from facts; rules act on these as on facts. */
const conclusions: Readonly<Record<string, readonly string[]>> = { 'subscription.renewed': ['subscription'] };

/** What a pack's own rules add to a payload before conditions look at it. */
const derived: Readonly<Record<string, readonly [string, KnownField][]>> = {
  'interaction.logged': [['effective', { kind: 'yes-no' }]],
};

/** Fact types as the checker knows them, from the declared types with their payload schemas. */
export const knownFacts = (factTypes: ReadonlyMap<string, { payload: z.ZodType }>): Known['facts'] => {
  const known = new Map<string, KnownFields>();
  for (const [type, { payload }] of factTypes) {
    const fields = fieldsOf(payload);
    known.set(type, fields && new Map([...fields, ...(derived[type] ?? [])]));
  }
  for (const [type, fields] of Object.entries(conclusions))
    if (!known.has(type)) known.set(type, new Map(fields.map((field) => [field, { kind: 'text' }])));
  return known;
};
