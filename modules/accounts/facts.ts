import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';
import { accountFields, contactFields } from './account.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(2_000);

export const accountDescribed = factType({
  type: 'account.described',
  title: 'Account described',
  sentence: 'What is known of an account; the first one opens it, later ones change the fields they name.',
  payload: z.strictObject({ account: key, ...accountFields.shape }),
  account: (payload) => payload.account,
  creates: 'account',
  example: { account: 'C-2041', name: 'Lakeside Physio', tier: 'B', city: 'Bengaluru', products: ['book'] },
});

export const contactDescribed = factType({
  type: 'contact.described',
  title: 'Contact described',
  sentence: 'A person on the side of the customer.',
  payload: z.strictObject({ contact: key, account: key, ...contactFields.shape }),
  account: (payload) => payload.account,
  example: { contact: 'P-9', account: 'C-2041', name: 'Dr Rao', job: 'Owner', decides: true },
});

export const accountAssigned = factType({
  type: 'account.assigned',
  title: 'Account assigned',
  sentence: 'From this moment on somebody else (or nobody) looks after the account.',
  payload: z.strictObject({
    account: key,
    person: key.nullable(),
    /** When it takes effect, if that is later than when it was decided. */
    from: z.iso.datetime({ offset: true }).nullish(),
    to: z.iso.datetime({ offset: true }).nullish(),
    reason: text.nullish(),
    /** The hand-over of many accounts that it belongs to. */
    handover: z.uuid().nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', person: 'e-117', reason: 'New in the team' },
});

export const usageRead = factType({
  type: 'usage.read',
  title: 'Usage read',
  sentence: 'How much an account used the product in the period that ends at this moment.',
  payload: z.strictObject({ account: key, metric: key, value: z.number().min(0).max(1e12) }),
  account: (payload) => payload.account,
  example: { account: 'C-2041', metric: 'bookings', value: 12 },
});

export const milestoneReached = factType({
  type: 'milestone.reached',
  title: 'Milestone reached',
  sentence:
    'The account has come a step further: verified, expectations set, profile created, rules explained, trained, converted.',
  payload: z.strictObject({
    account: key,
    milestone: z.enum(['verified', 'expectations-set', 'profile-created', 'rules-explained', 'trained', 'converted']),
    person: key.nullish(),
    note: text.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', milestone: 'profile-created', person: 'e-117' },
});

export const trainingGiven = factType({
  type: 'training.given',
  title: 'Training given',
  sentence: 'Somebody on the customer’s staff was trained on a module.',
  payload: z.strictObject({ account: key, trainee: text.min(1), module: key, person: key.nullish() }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: { account: 'C-2041', trainee: 'Front desk', module: 'reminders', person: 'e-117' },
});

export const accountStaged = factType({
  type: 'account.staged',
  title: 'Account changed stage',
  sentence: 'The account is in another stage of its life.',
  payload: z.strictObject({ account: key, stage: z.enum(['onboarding', 'live', 'irate']), reason: text.nullish() }),
  account: (payload) => payload.account,
  example: { account: 'C-2041', stage: 'irate', reason: 'Billed twice' },
});

export const accountLost = factType({
  type: 'account.lost',
  title: 'Account lost',
  sentence: 'The customer left: why, and what is learnt from it.',
  payload: z.strictObject({ account: key, reason: text.min(1), lesson: text.nullish() }),
  account: (payload) => payload.account,
  example: { account: 'C-2041', reason: 'Closed the clinic' },
});

export const accountFacts = [
  accountDescribed,
  contactDescribed,
  accountAssigned,
  usageRead,
  milestoneReached,
  trainingGiven,
  accountStaged,
  accountLost,
];
