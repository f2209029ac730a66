import { z } from 'zod';
import { factType } from '../../platform/ledger/fact.ts';
import { heldExample, heldPayload } from './held.ts';

const key = z.string().trim().min(1).max(120);
const text = z.string().trim().max(4_000);
const which = { team: key, ritual: key, period: key };

export const reviewPrepared = factType({
  type: 'review.prepared',
  title: 'Review prepared',
  sentence: 'Somebody has checked what the review will show of them.',
  payload: z.strictObject({ ...which, person: key }),
  person: (payload) => payload.person,
  example: { team: 'south', ritual: 'weekly-review', period: '2026-W47', person: 'e-117' },
});

export const reviewNoted = factType({
  type: 'review.noted',
  title: 'Noted for a review',
  sentence: 'A comment on a figure, a figure given by hand where the system has none, or an unusual situation.',
  payload: z.strictObject({
    ...which,
    /** Of whose part of the review; of the team’s when nobody is named. */
    person: key.nullish(),
    about: z.enum(['figure', 'by-hand', 'situation', 'all']),
    measure: key.nullish(),
    /** By hand: as people write it, 80 for 80 %. */
    value: z.number().min(-1e12).max(1e12).nullish(),
    account: key.nullish(),
    text,
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    team: 'south',
    ritual: 'weekly-review',
    period: '2026-W47',
    person: 'e-117',
    about: 'figure',
    measure: 'effective_calls_per_day',
    text: 'Two days of training for the new module',
  },
});

export const reviewHeld = factType({
  type: 'review.held',
  title: 'Review held',
  sentence: 'The review is over: its figures are frozen, each with what it was made from.',
  payload: heldPayload,
  example: heldExample,
});

export const caseStudyTold = factType({
  type: 'case-study.told',
  title: 'Case study told',
  sentence: 'How a case went well: what was done, and what others can take from it.',
  payload: z.strictObject({
    study: key,
    person: key,
    account: key.nullish(),
    kind: z.enum(['renewed-at-risk', 'low-to-high', 'hard-case', 'other']),
    /** What it was picked from, so that it is not picked again. */
    about: key.nullish(),
    title: text.min(1),
    done: text.min(1),
    learnt: text.nullish(),
  }),
  account: (payload) => payload.account,
  person: (payload) => payload.person,
  example: {
    study: 's-1',
    person: 'e-117',
    account: 'C-2041',
    kind: 'renewed-at-risk',
    title: 'Renewed after two angry calls',
    done: 'Went through every bill with the owner, then showed the bookings of the last term.',
    learnt: 'Bring the bookings before the price.',
  },
});

export const caseStudyMarked = factType({
  type: 'case-study.marked',
  title: 'Case study marked',
  sentence: 'A lead marks a case study as a model for the others, or takes the mark back.',
  payload: z.strictObject({ study: key, model: z.boolean() }),
  example: { study: 's-1', model: true },
});

export const reviewFacts = [reviewPrepared, reviewNoted, reviewHeld, caseStudyTold, caseStudyMarked];
