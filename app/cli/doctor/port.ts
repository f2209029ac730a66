import { createServer } from 'node:net';
import type { Settings } from '../../settings.ts';
import { fine, problem, type Finding } from './finding.ts';

/** Is the web server's port free, or is it Kept itself that answers there? */
export async function portFree({ port, host }: Pick<Settings, 'port' | 'host'>): Promise<Finding> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (code === undefined) return fine('port', `${host}:${port} is free.`);
  if (code === 'EADDRINUSE' && (await healthy(host, port))) return fine('port', `Kept answers on ${host}:${port}.`);
  const says =
    code === 'EADDRINUSE'
      ? `${host}:${port} is taken by another program.`
      : `${host}:${port} cannot be used (${code}).`;
  return problem('port', says, 'Set PORT to another number, or end that program.');
}

async function healthy(host: string, port: number): Promise<boolean> {
  const address = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const answer = await fetch(`http://${address}:${port}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(
    () => undefined,
  );
  return answer?.ok === true;
}
