import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import type { PageData } from '../../app/shell/page-data.ts';
import { makeQueryClient } from '../../app/shell/query-client.ts';
import { makeRouter } from '../../app/shell/router.tsx';
import { sessionQuery } from '../../app/shell/session.ts';
import { freezeNow } from '../../platform/ui/clock/now.ts';
import { setNavCount } from '../../platform/ui/layout/nav-count.ts';
import { KitProvider } from '../../platform/ui/theme/kit-provider.tsx';
import { now } from './sample.ts';

const parts = () => import('./parts.tsx');
const page = (path: string, label: string, order: number, group = '', key?: string): PageData => ({
  path,
  title: label,
  permission: null,
  nav: { group, label, order, ...(key ? { key } : {}), ...(order < 5 ? { phone: order } : {}) },
  load: parts,
});

const pages: PageData[] = [
  { ...page('/', 'Today', 1, '', 't'), load: () => import('./day.tsx') },
  page('/parts', 'Portfolio', 2, '', 'p'),
  { ...page('/states', 'Onboarding', 3), load: () => import('./states.tsx') },
  page('/renewals', 'Renewals', 5, '', 'r'),
  page('/cases', 'Cases', 6, '', 'c'),
  page('/huddle', 'Huddle', 4, 'Rhythm', 'h'),
  page('/scorecard', 'Scorecard', 12, 'Rhythm', 's'),
  page('/handbook', 'Handbook', 20, 'Knowledge'),
  { ...page('/closed', 'Closed', 30, 'Knowledge'), permission: 'pack.edit', nav: null },
];

freezeNow(now);
const client = makeQueryClient(() => undefined);
client.setQueryData(sessionQuery.queryKey, {
  person: {
    id: '1',
    name: 'Meera Nair',
    team: '7',
    teamName: 'Desk · South team',
    role: 'account_manager',
    huddleAt: '09:30',
  },
  organisation: { id: '1', name: 'Sample', zone: 'Asia/Kolkata', locale: 'en-IN', currency: 'INR' },
  user: '1',
  permissions: [],
  view: 'own',
  zone: 'Asia/Kolkata',
});
setNavCount('/', 23);
setNavCount('/parts', 148);
setNavCount('/huddle', '09:30');
const start = new URLSearchParams(location.search).get('at') ?? '/';
const router = makeRouter(pages, client, createMemoryHistory({ initialEntries: [start] }));

createRoot(document.getElementById('root')!).render(
  <KitProvider>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </KitProvider>,
);
