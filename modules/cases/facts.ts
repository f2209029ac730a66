import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);
const about = { case: key, account: key, person: key.nullish() };

export const caseOpened = factType({
  type: 'case.opened',
  title: 'Case opened',
  sentence: 'A customer has an issue that is to be resolved within its clock.',
  payload: z.strictObject({
    ...about,
    subject: text.min(1),
    channel: key.nullish(),
    reason: key.nullish(),
    priority: key.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    case: '4812',
    account: 'C-2041',
    subject: 'Billed twice',
    channel: 'call',
    reason: 'billing',
    priority: 'high',
  },
});

export const caseResolved = factType({
  type: 'case.resolved',
  title: 'Case resolved',
  sentence: 'The issue is closed with a resolution.',
  payload: z.strictObject({ ...about, resolution: text.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { case: '4812', account: 'C-2041', resolution: 'Second payment returned' },
});

export const caseReopened = factType({
  type: 'case.reopened',
  title: 'Case re-opened',
  sentence: 'The issue came back.',
  payload: z.strictObject({ ...about, reason: text.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { case: '4812', account: 'C-2041' },
});

export const caseWaiting = factType({
  type: 'case.waiting',
  title: 'Case waits',
  sentence: 'The clock is paused: somebody else has the next step.',
  payload: z.strictObject({
    ...about,
    waiting_for: z.enum(['us', 'customer', 'third-party', 'nobody']),
    question: text.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { case: '4812', account: 'C-2041', waiting_for: 'customer', question: 'Which card was charged?' },
});

export const caseAnswered = factType({
  type: 'case.answered',
  title: 'Case goes on',
  sentence: 'The answer is there; the clock runs again.',
  payload: z.strictObject({ ...about }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { case: '4812', account: 'C-2041' },
});

export const csatGiven = factType({
  type: 'csat.given',
  title: 'Satisfaction given',
  sentence: 'The customer rated a case or a talk from 1 to 5; 4 and 5 are good.',
  payload: z.strictObject({
    account: key,
    person: key.nullish(),
    case: key.nullish(),
    score: z.number().int().min(1).max(5),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', case: '4812', score: 5 },
});

export const caseFacts = [caseOpened, caseResolved, caseReopened, caseWaiting, caseAnswered, csatGiven];
