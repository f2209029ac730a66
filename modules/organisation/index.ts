export * from './context.ts';
export { createOrganisationRow, openContext, putHolidays } from './store.ts';
export { organisationRoutes } from './routes.ts';
