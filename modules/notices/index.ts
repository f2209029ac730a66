export { mailNotices } from './jobs.ts';
export { noticeRoutes } from './routes.ts';
export { type NewNotice, tellPeople } from './tell.ts';
