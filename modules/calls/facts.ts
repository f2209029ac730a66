import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(200);

export const callFinished = factType({
  type: 'call.finished',
  title: 'Call finished',
  sentence: 'A call as the telephone system recorded it; a later record of the same call completes it.',
  payload: z.strictObject({
    call: key,
    account: key.nullish(),
    person: key.nullish(),
    direction: z.enum(['in', 'out', 'internal']),
    outcome: key,
    answered: z.boolean(),
    talk_seconds: z.number().min(0).max(86_400).default(0),
    wait_seconds: z.number().min(0).max(86_400).default(0),
    queue: key.nullish(),
    number: z.string().max(60).nullish(),
    agent: z.string().max(120).nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    call: 'cdr/1763610000.42',
    account: 'C-2041',
    person: 'e-117',
    direction: 'out',
    outcome: 'answered',
    answered: true,
    talk_seconds: 312,
    wait_seconds: 11,
    queue: null,
  },
});

export const callFacts = [callFinished];
