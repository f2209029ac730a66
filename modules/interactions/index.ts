export { recordOrRefuse } from './actions.ts';
export { interactionsApplier } from './apply.ts';
export { interactionFacts } from './facts.ts';
export { type InteractionRead, interactionsOfDays, lastInteractions } from './read.ts';
export { interactionRoutes } from './routes.ts';
export type { postInteraction, postPlan, undoInteraction } from './routes.ts';
