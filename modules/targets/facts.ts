import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);

export const targetSet = factType({
  type: 'target.set',
  title: 'Target set',
  sentence: 'What a person or a team is to reach in a month; the newest word for a period wins.',
  payload: z
    .strictObject({
      measure: key,
      person: key.nullish(),
      team: key.nullish(),
      period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is a month like 2026-11'),
      /** As people write it: 80 stands for 80 %. Null takes the target back, and what the team or the role asks for holds. */
      value: z.number().min(0).max(1e12).nullable(),
    })
    .refine((target) => Boolean(target.person) !== Boolean(target.team), {
      message: 'names either a person or a team',
    }),
  person: (payload) => payload.person,
  example: { measure: 'effective_calls_per_day', person: 'e-117', period: '2026-11', value: 20 },
});

export const targetFacts = [targetSet];
