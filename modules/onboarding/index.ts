export { onboardingApplier } from './apply.ts';
export { onboardingFacts } from './facts.ts';
export { onboardingRoutes } from './routes.ts';
