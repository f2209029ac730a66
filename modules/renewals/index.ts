export { renewalsApplier } from './apply.ts';
export { renewalFacts } from './facts.ts';
export { renewalRoutes } from './routes.ts';
