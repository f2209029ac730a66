import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);

/** The type of fact that says who owes a commitment from now on. */
export const HANDED = 'commitment.handed';

export const commitmentHanded = factType({
  type: HANDED,
  title: 'Commitment handed over',
  sentence: 'From this moment on this person owes what was promised on the account, whoever holds the account.',
  payload: z.strictObject({
    account: key,
    /** The rule of the pack that the commitment follows. */
    rule: key,
    /** The promise, case or term it belongs to, where its rule has one. */
    subject: key.nullish(),
    /** The fact that opened it: that very one, where several of a rule are open. */
    opening: z.uuid().nullish(),
    /** Null: whoever holds the account. */
    person: key.nullable(),
    handover: z.uuid().nullish(),
    reason: z.string().trim().max(2_000).nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', rule: 'promise', subject: 'i-5/1', person: 'e-117', reason: 'Finishes it herself' },
});

export const commitmentFacts = [commitmentHanded];
