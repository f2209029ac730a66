export { actionsApplier } from './apply.ts';
export { actionFacts } from './facts.ts';
export { type Action, readActions } from './read.ts';
export { actionRoutes, actionShape } from './routes.ts';
export type { postActionWord } from './routes.ts';
export { screenFact } from './words.ts';
