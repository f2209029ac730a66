import { accountRoutes } from '../modules/account-page/index.ts';
import { actionRoutes } from '../modules/actions/index.ts';
import { caseRoutes } from '../modules/cases/index.ts';
import { commitmentRoutes } from '../modules/commitments/index.ts';
import { huddleRoutes } from '../modules/huddles/index.ts';
import { intakeRoutes } from '../modules/intake/index.ts';
import { interactionRoutes } from '../modules/interactions/index.ts';
import { lossRoutes } from '../modules/lost/index.ts';
import { interventionRoutes } from '../modules/interventions/index.ts';
import { noticeRoutes } from '../modules/notices/index.ts';
import { onboardingRoutes } from '../modules/onboarding/index.ts';
import { organisationRoutes } from '../modules/organisation/index.ts';
import { paceRoutes } from '../modules/pace/index.ts';
import { packRoutes } from '../modules/packs/index.ts';
import { peopleRoutes } from '../modules/people/index.ts';
import { planRoutes } from '../modules/plans/index.ts';
import { promiseRoutes } from '../modules/promises/index.ts';
import { renewalRoutes } from '../modules/renewals/index.ts';
import { reviewRoutes } from '../modules/reviews/index.ts';
import { portfolioRoutes } from '../modules/portfolio/index.ts';
import { projectRoutes } from '../modules/projects/index.ts';
import { scorecardRoutes } from '../modules/scorecard/index.ts';
import { searchRoutes } from '../modules/search/index.ts';
import { targetRoutes } from '../modules/targets/index.ts';
import { todayRoutes } from '../modules/today/index.ts';
import { authRoutes } from '../platform/auth/index.ts';
import { mailRoutes } from '../platform/mail/routes.ts';
import type { AnyRoute } from '../platform/http/route.ts';
import { firstRunRoutes } from './routes-first-run.ts';
import { intakeTools } from './intake-tools.ts';

/** Every address of the API. A module that has routes adds its list here. */
export const routes = [
  ...authRoutes,
  ...firstRunRoutes,
  ...mailRoutes,
  ...organisationRoutes,
  ...peopleRoutes,
  ...noticeRoutes,
  ...todayRoutes,
  ...interactionRoutes,
  ...planRoutes,
  ...promiseRoutes,
  ...interventionRoutes,
  ...commitmentRoutes,
  ...caseRoutes,
  ...accountRoutes,
  ...renewalRoutes,
  ...portfolioRoutes,
  ...onboardingRoutes,
  ...huddleRoutes,
  ...actionRoutes,
  ...reviewRoutes,
  ...lossRoutes,
  ...packRoutes,
  ...scorecardRoutes,
  ...paceRoutes,
  ...targetRoutes,
  ...searchRoutes,
  ...projectRoutes,
  ...intakeRoutes(intakeTools),
] as readonly AnyRoute[];
