import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import { ProblemError } from '../../platform/http/client.ts';
import { ProblemState } from '../../platform/ui/page/problem-state.tsx';
import { NotFound } from './not-found.tsx';
import { PageGate } from './page-gate.tsx';
import type { PageData } from './page-data.ts';
import { PagePending } from './page-pending.tsx';
import { sessionQuery } from './session.ts';
import { Shell } from './shell.tsx';

/** Makes the app's routes from its page data. Each page's code is fetched when it is first opened or pointed at. */
export function makeRouter(pages: readonly PageData[], client: QueryClient, history?: RouterHistory) {
  const root = createRootRoute({ notFoundComponent: NotFound });
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: () => <Shell pages={pages} />,
    beforeLoad: async ({ location }) => {
      try {
        await client.ensureQueryData(sessionQuery);
      } catch (error) {
        const signedOut = error instanceof ProblemError && error.status === 401;
        if (signedOut) throw redirect({ to: '/sign-in', search: { to: location.href } });
        throw error;
      }
    },
  });
  const routes = (bare: boolean) =>
    pages
      .filter(({ frame: own }) => (own === 'bare') === bare)
      .map(({ path, permission, load }) => {
        const Page = lazyRouteComponent(load);
        return createRoute({
          getParentRoute: () => (bare ? root : frame),
          path,
          component: () => (
            <PageGate permission={permission}>
              <Page />
            </PageGate>
          ),
          loader: () => Page.preload?.(),
        });
      });
  return createRouter({
    routeTree: root.addChildren([frame.addChildren(routes(false)), ...routes(true)]),
    ...(history ? { history } : {}),
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultPendingMs: 200,
    defaultErrorComponent: ({ error, reset }) => <ProblemState error={error} onRetry={reset} />,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof makeRouter>;
