export { paceRoutes } from './routes.ts';
export type { getPace } from './routes.ts';
