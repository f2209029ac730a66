export { rankedList } from './list.ts';
export { interventionRoutes } from './routes.ts';
export type { getInterventions, getProof } from './routes.ts';
