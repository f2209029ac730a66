import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../http/caller.ts';

/** Sign-in as the rest of Kept sees it. */
export interface Auth {
  /** Who sends these headers: a session's cookie or an API key's `Authorization: Bearer`; null for nobody. */
  resolveCaller(headers: IncomingHttpHeaders): Promise<Caller | null>;
}
