import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from './problem.ts';

const hostOf = (origin: string): string | undefined => URL.parse(origin)?.host;

/**
 * True when a page of this very site sent the request. A browser says so by `Origin`, or by `Sec-Fetch-Site` where it
 * leaves `Origin` off. A page elsewhere can forge neither, nor the `Host` of its own requests.
 */
export const sameOrigin = (headers: IncomingHttpHeaders, publicUrl: string): boolean => {
  if (headers.origin === undefined) return headers['sec-fetch-site'] === 'same-origin';
  const host = hostOf(headers.origin);
  return host !== undefined && (headers.origin === new URL(publicUrl).origin || host === headers.host);
};

/** True when a browser says that another site's page sent the request. */
export const foreignOrigin = (headers: IncomingHttpHeaders, publicUrl: string): boolean =>
  headers.origin === undefined
    ? headers['sec-fetch-site'] !== undefined &&
      headers['sec-fetch-site'] !== 'same-origin' &&
      headers['sec-fetch-site'] !== 'none'
    : !sameOrigin(headers, publicUrl);

/**
 * Refuses a change that a page of another site asks for in somebody's name.
 * A cookie alone needs proof of the own page; without a cookie (API key, sign-in) only a stated foreign page is refused.
 * @throws {Problem} 403
 */
export const refuseForeignPages = (headers: IncomingHttpHeaders, publicUrl: string, byCookie: boolean): void => {
  if (byCookie ? !sameOrigin(headers, publicUrl) : foreignOrigin(headers, publicUrl))
    throw new Problem(
      'forbidden',
      `This change was not asked for by a page of ${new URL(publicUrl).origin}. Open Kept there, or use an API key for programs.`,
    );
};
