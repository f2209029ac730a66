import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);

export const handoverAnswered = factType({
  type: 'handover.answered',
  title: 'Hand-over answered',
  sentence: 'Whoever an account was handed to accepts it, or asks to give it back.',
  payload: z.strictObject({
    account: key,
    handover: z.uuid(),
    person: key,
    answer: z.enum(['accepted', 'asked-back']),
    reason: z.string().trim().max(2_000).nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    account: 'C-2041',
    handover: '019aa3c0-0000-7000-8000-000000000001',
    person: 'e-117',
    answer: 'accepted',
  },
});

export const portfolioFacts = [handoverAnswered];
