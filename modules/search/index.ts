export { forgetWords, takeUpWords } from './jobs.ts';
export { type getSearchOf, searchRoutes } from './routes.ts';
