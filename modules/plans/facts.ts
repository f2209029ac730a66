import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);
const instant = z.iso.datetime({ offset: true });
const about = { account: key, person: key.nullish() };

export const planSet = factType({
  type: 'plan.set',
  title: 'Next plan set',
  sentence: 'When somebody speaks next with an account, how and about what; it takes the place of the plan before.',
  payload: z.strictObject({
    ...about,
    at: instant,
    channel: key.nullish(),
    purpose: key.nullish(),
    agenda: text.nullish(),
    expected: text.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    account: 'C-2041',
    person: 'e-117',
    at: '2026-11-24T11:00:00+05:30',
    channel: 'call',
    purpose: 'training',
    agenda: 'Reminders with the two new receptionists',
  },
});

export const planMoved = factType({
  type: 'plan.moved',
  title: 'Next plan moved',
  sentence: 'The planned talk is to take place at another time. Whether it was kept is still judged by the first one.',
  payload: z.strictObject({ ...about, to: instant, told: z.boolean().nullish(), reason: text.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', person: 'e-117', to: '2026-11-26T11:00:00+05:30', reason: 'The owner travels' },
});

export const planNone = factType({
  type: 'plan.none',
  title: 'No next plan',
  sentence: 'Why nobody plans to speak with an account, and until when that holds.',
  payload: z.strictObject({ ...about, reason: key, until: z.iso.date(), note: text.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', person: 'e-117', reason: 'customer-will-call', until: '2026-12-15' },
});

export const planFacts = [planSet, planMoved, planNone];
