export type { getPromises, postPromise, undoPromise } from './routes.ts';
export { promiseRoutes } from './routes.ts';
