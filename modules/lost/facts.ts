import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);

export const lossAnalysed = factType({
  type: 'loss.analysed',
  title: 'Lost customer analysed',
  sentence: 'Why a customer left or is irate, what is learnt from it, and whether they could be won back.',
  payload: z.strictObject({
    account: key,
    of: z.enum(['lost', 'irate']),
    /** A reason of the pack’s list. */
    reason: key,
    /** How it came to it. */
    text: text.default(''),
    lesson: text.nullish(),
    /** Whether they could be won back; null when nobody can say. */
    win_back: z.boolean().nullish(),
    person: key.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    account: 'C-2041',
    of: 'lost',
    reason: 'no-use',
    text: 'The front desk never learnt the calendar; nobody called for seven weeks.',
    lesson: 'A fall of usage is a call within the week.',
    win_back: true,
    person: 'e-117',
  },
});

export const lossFacts = [lossAnalysed];
