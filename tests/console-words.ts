import type { ConsoleMessage } from 'playwright-core';

/**
 * Whether a page said something that somebody should hear: an error or a warning, save the browser's remarks on files
 * that it fetched ahead and then had from the service worker, which took over in between.
 */
export const isWorthHearing = (message: ConsoleMessage): boolean =>
  message.type() === 'error' || (message.type() === 'warning' && !/preload/.test(message.text()));
