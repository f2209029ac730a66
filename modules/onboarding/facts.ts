import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);

export const profileChecked = factType({
  type: 'profile.checked',
  title: 'Profile checked',
  sentence:
    'Items of the pack’s checklist were found good or missing on a customer’s profile; with the last one good it is created.',
  payload: z.strictObject({
    account: key,
    person: key.nullish(),
    items: z
      .array(z.strictObject({ item: key, ok: z.boolean() }))
      .min(1)
      .max(40),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    account: 'C-2041',
    person: 'e-117',
    items: [
      { item: 'photos', ok: true },
      { item: 'fees', ok: false },
    ],
  },
});

export const onboardingFacts = [profileChecked];
