export { lossesApplier } from './apply.ts';
export { lossFacts } from './facts.ts';
export { lossRoutes } from './routes.ts';
export { type Loss, readLosses } from './read-losses.ts';
