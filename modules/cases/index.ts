export { casesApplier } from './apply.ts';
export { caseFacts } from './facts.ts';
export { caseRoutes } from './routes.ts';
