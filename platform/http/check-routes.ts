import { permissions } from '../../catalogue/permissions.ts';
import type { AnyRoute } from './route.ts';

const known = new Set<string>([...permissions, 'public', 'signed-in']);

const shape = (path: string): string => path.replace(/:[^/]+/g, ':');

/**
 * What keeps a list of routes from starting: no permission, the same address twice, an address outside of `/api/`,
 * a reading route with a body. Empty when all is well.
 */
export const wrongRoutes = (routes: readonly AnyRoute[]): string[] => {
  const seen = new Map<string, string>();
  return routes.flatMap((route) => {
    const name = `${route.method} ${route.path}`;
    const wrong: string[] = [];
    if (!known.has(route.permission as string))
      wrong.push(`${name} names no permission. Give it one of catalogue/permissions.ts, 'signed-in' or 'public'.`);
    if (!route.path.startsWith('/api/')) wrong.push(`${name} is outside of /api/. Only the web app lives there.`);
    if (route.path.length > 1 && route.path.endsWith('/')) wrong.push(`${name} ends with a slash. Leave it off.`);
    if (route.method === 'GET' && route.body) wrong.push(`${name} reads, so it can't have a body. Use its query.`);
    if (route.summary.trim() === '') wrong.push(`${name} has no summary. Say in one line what it does.`);
    const same = seen.get(`${route.method} ${shape(route.path)}`);
    if (same) wrong.push(`${name} is there twice (the other one: ${same}). Remove one.`);
    seen.set(`${route.method} ${shape(route.path)}`, name);
    return wrong;
  });
};
