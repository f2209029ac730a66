export { type NewNotice, putNotices } from './put.ts';
export { noticeRoutes } from './routes.ts';
export { type NewNotice, tellPeople } from './tell.ts';
