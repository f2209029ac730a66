import { z } from 'zod';
import { actionFacts, actionsApplier } from '../modules/actions/index.ts';
import { accountFacts, accountsApplier, admitFacts } from '../modules/accounts/index.ts';
import { callFacts, callsApplier } from '../modules/calls/index.ts';
import { caseFacts, casesApplier } from '../modules/cases/index.ts';
import { commitmentFacts, commitmentsApplier } from '../modules/commitments/index.ts';
import { huddleFacts, huddlesApplier } from '../modules/huddles/index.ts';
import { interactionFacts, interactionsApplier } from '../modules/interactions/index.ts';
import { rollingUp } from '../modules/measures/index.ts';
import { lossesApplier, lossFacts } from '../modules/lost/index.ts';
import { type KeptContext, openContext } from '../modules/organisation/index.ts';
import { onboardingApplier, onboardingFacts } from '../modules/onboarding/index.ts';
import { peopleApplier, peopleFacts } from '../modules/people/index.ts';
import { planFacts, plansApplier } from '../modules/plans/index.ts';
import { portfolioApplier, portfolioFacts } from '../modules/portfolio/index.ts';
import { projectFacts, projectsApplier } from '../modules/projects/index.ts';
import { qualityApplier, qualityFacts } from '../modules/quality/index.ts';
import { renewalFacts, renewalsApplier } from '../modules/renewals/index.ts';
import { reviewFacts, reviewsApplier } from '../modules/reviews/index.ts';
import { subscriptionFacts, subscriptionsApplier } from '../modules/subscriptions/index.ts';
import { targetFacts, targetsApplier } from '../modules/targets/index.ts';
import { send } from '../platform/db/sent.ts';
import { type FactType, factType } from '../platform/ledger/fact.ts';
import { settleByTime } from './settle-by-time.ts';
import { type Ledger, WITHDRAWN } from '../platform/ledger/ledger.ts';

const withdrawn = factType({
  type: WITHDRAWN,
  title: 'Fact withdrawn',
  sentence: 'A fact is taken back: it was not so, and nothing takes its place.',
  payload: z.strictObject({
    fact: z.uuid(),
    account: z.string().max(120).nullish(),
    reason: z.string().trim().min(1).max(500),
  }),
  account: (payload) => payload.account,
  example: { fact: '019aa3c0-0000-7000-8000-000000000000', account: 'C-2041', reason: 'Logged on the wrong account' },
});

const declared = [
  withdrawn,
  ...peopleFacts,
  ...accountFacts,
  ...commitmentFacts,
  ...subscriptionFacts,
  ...renewalFacts,
  ...onboardingFacts,
  ...interactionFacts,
  ...planFacts,
  ...caseFacts,
  ...callFacts,
  ...qualityFacts,
  ...huddleFacts,
  ...targetFacts,
  ...actionFacts,
  ...reviewFacts,
  ...lossFacts,
  ...portfolioFacts,
  ...projectFacts,
] as unknown as FactType<never>[];

/** Every fact type of the product, by name. */
export const factTypes: ReadonlyMap<string, FactType<never>> = new Map(declared.map((each) => [each.type, each]));

/**
 * The write path: who applies facts, in which order. Accounts come before what is credited to their holders; the
 * commitments come last, since they act on what the others conclude.
 */
export const ledger: Ledger<KeptContext> = {
  types: factTypes,
  appliers: [
    peopleApplier,
    accountsApplier,
    subscriptionsApplier,
    renewalsApplier,
    onboardingApplier,
    interactionsApplier,
    plansApplier,
    casesApplier,
    callsApplier,
    qualityApplier,
    huddlesApplier,
    targetsApplier,
    actionsApplier,
    reviewsApplier,
    lossesApplier,
    portfolioApplier,
    projectsApplier,
    commitmentsApplier,
  ],
  open: openContext,
  admit: (entry, asked, retracted) => admitFacts(entry, asked, retracted, factTypes),
  rollUp: ({ tx, tenant }, changes) => send(tx, rollingUp(tx, tenant, changes)),
  rollUpTables: ['rollup_day', 'rollup_month'],
  settle: settleByTime,
};
