export * from './context.ts';
export { createOrganisationRow, openContext, putHolidays } from './store.ts';
export { organisationRoutes } from './routes.ts';
export type { deleteHoliday, getHolidays, putHoliday } from './routes/holidays.ts';
export type { getOrganisation, patchOrganisation } from './routes/settings.ts';
export type { getSession } from './routes.ts';
