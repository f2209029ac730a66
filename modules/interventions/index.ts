export { interventionRoutes } from './routes.ts';
export type { getInterventions, getProof } from './routes.ts';
