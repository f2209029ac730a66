import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from '../platform/database-server/index.ts';

/** Where this Kept runs, as told by the environment. */
export type Settings = {
  /** TCP port of the web server (`PORT`). */
  port: number;
  /** Address the web server listens on (`KEPT_HOST`); only this machine unless told otherwise. */
  host: string;
  /** Absolute path of the folder that holds everything that must be kept (`KEPT_DATA`). */
  dataFolder: string;
  /** Another PostgreSQL instead of the bundled one (`DATABASE_URL`). */
  databaseUrl: string | undefined;
  /** The address people type, without a slash at the end (`KEPT_URL`); links in mails and passkeys belong to it. */
  baseUrl: string;
};

const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 * @throws StartProblem that names the variable, what it holds and what it may hold.
 */
export function settings(env: Record<string, string | undefined>): Settings {
  const port = portIn(env.PORT || '3000');
  return {
    port,
    host: env.KEPT_HOST || '127.0.0.1',
    dataFolder: env.KEPT_DATA ? resolve(env.KEPT_DATA) : resolve(checkout, 'data'),
    databaseUrl: databaseIn(env.DATABASE_URL || undefined),
    baseUrl: baseIn(env.KEPT_URL || `http://localhost:${port}`),
  };
}

function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new StartProblem(`PORT is "${text}", but must be a whole number from 0 to 65535 (0 takes any free port).`);
}

function databaseIn(text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  // The address holds a password: it is not repeated.
  throw new StartProblem('DATABASE_URL must look like postgres://user:password@host:5432/name.');
}

function baseIn(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
  throw new StartProblem(`KEPT_URL is "${text}", but must be an address like https://kept.example.com.`);
}
