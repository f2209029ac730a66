import { z } from 'zod';
import { packSchema } from './schema.ts';

export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  [more: string]: unknown;
}

/** The pack's shape as JSON Schema (draft 2020-12), for editors and other tools; made from the schema that checks. */
export const packJsonSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:kept:pack:1',
  title: 'A pack of Kept',
  description:
    'One role’s way of working as data: words, calendar, programmes with their clocks, measures with benchmarks, rituals, scorecards, taxonomies.',
  ...(z.toJSONSchema(packSchema, { io: 'input', target: 'draft-2020-12' }) as JsonSchema),
});

let kept: JsonSchema | undefined;

/** The schema of one place of a pack; undefined where anything may stand. */
export const schemaAt = (path: readonly (string | number)[]): JsonSchema | undefined => {
  let at: JsonSchema | undefined = (kept ??= packJsonSchema());
  for (const step of path) {
    if (typeof step === 'number') at = at?.prefixItems?.[step] ?? at?.items;
    else
      at =
        at?.properties?.[step] ?? (typeof at?.additionalProperties === 'object' ? at.additionalProperties : undefined);
  }
  return at;
};

/** The keys that may stand at a place. */
export const keysAt = (path: readonly (string | number)[]): string[] => Object.keys(schemaAt(path)?.properties ?? {});
