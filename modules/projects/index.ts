export { projectsApplier } from './apply.ts';
export { projectFacts } from './facts.ts';
export { projectsOfSteps } from './read.ts';
export { projectRoutes } from './routes.ts';
