export { recordOrRefuse, takeBack } from './actions.ts';
export { interactionsApplier } from './apply.ts';
export { keysOf } from './keys.ts';
export { interactionFacts } from './facts.ts';
export { type InteractionRead, interactionsOfDays, lastInteractions } from './read.ts';
export { interactionRoutes } from './routes.ts';
export type { postInteraction, undoInteraction } from './routes.ts';
