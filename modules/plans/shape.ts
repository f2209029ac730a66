import { z } from 'zod';

const instant = z.number().int().meta({ description: 'Epoch milliseconds' });
const named = z.object({ id: z.string(), name: z.string() });

export const standingShape = z.enum(['missing', 'planned', 'excused']);

/** An account as to its next plan, as the API shows it. */
export const planShape = z.object({
  account: named.extend({ band: z.string().nullable(), lifecycle: z.string() }),
  owner: named.nullable(),
  standing: standingShape,
  plan: z
    .object({
      id: z.string(),
      rule: z.string(),
      at: instant,
      firstAt: instant,
      moves: z.number().int(),
      purpose: z.string().nullable(),
      channel: z.string().nullable(),
      agenda: z.string().nullable(),
      expected: z.string().nullable(),
    })
    .nullable(),
  excuse: z.object({ reason: z.string(), until: instant.nullable() }).nullable(),
  lastContactAt: instant.nullable(),
});
