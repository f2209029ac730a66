export type { getAccounts } from './routes.ts';
export { accountRoutes } from './routes.ts';
