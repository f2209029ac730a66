export { type TodayItem, todayList } from './list.ts';
export { todayRoutes } from './routes.ts';
export { trendOf } from './rank.ts';
