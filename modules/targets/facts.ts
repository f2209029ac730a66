import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const note = z.string().trim().max(500).nullish();
const amount = z.number().min(0).max(1e12);

const about = {
  measure: key,
  person: key.nullish(),
  team: key.nullish(),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is a month like 2026-11'),
};
const either = (target: { person?: string | null | undefined; team?: string | null | undefined }): boolean =>
  Boolean(target.person) !== Boolean(target.team);
const eitherSays = { message: 'names either a person or a team' };

export const targetSet = factType({
  type: 'target.set',
  title: 'Target set',
  sentence: 'What a person or a team is to reach in a month; the newest word for a period wins.',
  payload: z
    .strictObject({
      ...about,
      /** As people write it: 80 stands for 80 %. Null takes the target back, and what the team or the role asks for holds. */
      value: amount.nullable(),
    })
    .refine(either, eitherSays),
  person: (payload) => payload.person,
  example: { measure: 'effective_calls_per_day', person: 'e-117', period: '2026-11', value: 20 },
});

export const targetProposed = factType({
  type: 'target.proposed',
  title: 'Target proposed',
  sentence: 'What somebody proposes to reach in a month, for the superior to agree.',
  payload: z.strictObject({ ...about, value: amount, note }).refine(either, eitherSays),
  person: (payload) => payload.person,
  example: { measure: 'renewals_made', person: 'e-117', period: '2026-11', value: 24, note: 'Six fall due early' },
});

export const targetAnswered = factType({
  type: 'target.answered',
  title: 'Proposal answered',
  sentence: 'A proposed target is agreed, agreed with another figure, or given back; what is agreed is set.',
  payload: z
    .strictObject({
      ...about,
      answer: z.enum(['approved', 'changed', 'returned']),
      /** What is agreed; null when it is given back. */
      value: amount.nullable(),
      note,
    })
    .refine(either, eitherSays)
    .refine(({ answer, value }) => (answer === 'returned') === (value === null), {
      message: 'has a value when it is agreed, and none when it is given back',
    }),
  person: (payload) => payload.person,
  example: {
    ...{ measure: 'renewals_made', person: 'e-117', period: '2026-11' },
    ...({ answer: 'changed', value: 26, note: 'Two more are already promised' } as const),
  },
});

export const targetFacts = [targetSet, targetProposed, targetAnswered];
