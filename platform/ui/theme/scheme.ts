import { localStorageColorSchemeManager } from '@mantine/core';

/** The same key is read by the blocking script in the page's head, which sets the scheme before the first paint. */
export const schemeKey = 'kept-scheme';
export const schemeManager = localStorageColorSchemeManager({ key: schemeKey });
