import { expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf } from './faults.ts';
import { strict } from './strict.ts';

const schema = strict(
  z
    .object({
      name: z.string(),
      address: z.object({ city: z.string() }).optional(),
      tags: z.array(z.object({ tag: z.string() })).default([]),
      how: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('call') }),
        z.object({ kind: z.literal('visit'), place: z.string() }),
      ]),
      more: z.looseObject({}).optional(),
    })
    .refine((value) => value.name !== 'nobody', { path: ['name'], message: 'Name somebody' }),
);
const good = { name: 'a', how: { kind: 'call' } };
const faults = (value: unknown): string[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : faultsOf(result.error, 'body').map((fault) => fault.where);
};

test('what the schema names passes, with its defaults', () => {
  expect(schema.parse(good)).toEqual({ ...good, tags: [] });
  expect(schema.parse({ ...good, more: { anything: 1 } })).toHaveProperty('more.anything', 1);
});

test('an unknown field is named at every depth', () => {
  expect(faults({ ...good, role: 'administrator', tenant_id: 1 })).toEqual(['body.role', 'body.tenant_id']);
  expect(faults({ ...good, address: { city: 'x', id: 1 } })).toEqual(['body.address.id']);
  expect(faults({ ...good, tags: [{ tag: 'x', id: 1 }] })).toEqual(['body.tags.0.id']);
  expect(faults({ ...good, how: { kind: 'call', place: 'x' } })).toEqual(['body.how.place']);
});

test('rules across fields still hold', () => {
  expect(faults({ ...good, name: 'nobody' })).toEqual(['body.name']);
});
