import { resolve } from 'node:path';
import { binaries } from './binaries.ts';
import { serverUser } from './server-user.ts';

/**
 * The version of the bundled PostgreSQL, after proving that it runs here as the user it would run as.
 * @throws StartProblem when it is missing or does not run.
 */
export function bundledPrograms(dataFolder: string): string {
  const folder = resolve(dataFolder);
  return binaries(serverUser(resolve(folder, 'postgres')), folder, () => undefined).version;
}
