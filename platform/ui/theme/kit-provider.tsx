import '@fontsource-variable/inter/index.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { schemeManager } from './scheme.ts';
import { theme } from './theme.ts';

/** Toasts come after the first paint: nothing can have been done before it. */
const Toasts = lazy(() => import('../save/toasts.tsx'));

/** Everything the kit needs around an app: look, colour scheme, toasts. Injects no style elements. */
export function KitProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
      <Suspense>
        <Toasts />
      </Suspense>
    </MantineProvider>
  );
}
