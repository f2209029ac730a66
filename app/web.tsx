import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { KitProvider } from '../platform/ui/theme/kit-provider.tsx';
import { pages } from './pages.ts';
import { forgetRemembered } from '../platform/ui/offline/remembered.ts';
import { keepShell } from './shell/keep-shell.ts';
import { makeQueryClient } from './shell/query-client.ts';
import { makeRouter } from './shell/router.tsx';
import { shellSay } from './shell/shell-texts.ts';

const root = document.getElementById('root')!;

function start(): void {
  const client = makeQueryClient(() => {
    if (location.pathname === '/sign-in') return;
    const back = `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;
    void forgetRemembered().finally(() => location.assign(back));
  });
  const router = makeRouter(pages, client);
  createRoot(root).render(
    <StrictMode>
      <KitProvider>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </KitProvider>
    </StrictMode>,
  );
}

// The clocks are reckoned with Temporal, which browsers have brought since 2025.
if (typeof Temporal === 'undefined') root.textContent = shellSay('shell.old-browser');
else {
  start();
  keepShell();
}
