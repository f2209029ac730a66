export { forgetWords, takeUpWords } from './jobs.ts';
export { searchRoutes } from './routes.ts';
