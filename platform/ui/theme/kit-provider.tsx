import '@fontsource-variable/inter/index.css';
import './theme.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { schemeManager } from './scheme.ts';
import { theme } from './theme.ts';

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
      <Notifications position="bottom-center" limit={3} containerWidth={420} />
    </MantineProvider>
  );
}
