import { assemble, type Ground, type Kept, openGround } from '../kept.ts';
import { StartProblem } from '../../platform/database-server/index.ts';
import type { Settings } from '../settings.ts';
import { startWorker } from '../worker.ts';

const explainListen = (error: NodeJS.ErrnoException, { port, host }: Settings): Error => {
  if (error.code === 'EADDRINUSE')
    return new StartProblem(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start.`,
    );
  if (error.code === 'EACCES')
    return new StartProblem(`This user may not listen on port ${port}. Choose one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL')
    return new StartProblem(`${host} is no address of this machine. Set KEPT_HOST to one.`);
  return error;
};

export interface Served {
  address: string;
  ground: Ground;
  kept: Kept;
  stop(): Promise<void>;
}

/** Starts the database, the web server and the worker; answers once people can sign in. */
export const serve = async (settings: Settings, log: (line: string) => void, logLevel = 'warn'): Promise<Served> => {
  const ground = await openGround(settings, log, { alone: true });
  const undo: (() => Promise<void>)[] = [ground.close];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const kept = await assemble(ground, settings, logLevel);
    undo.push(kept.close);
    const address = await kept.server
      .listen({ port: settings.port, host: settings.host })
      .catch((error: NodeJS.ErrnoException) => Promise.reject(explainListen(error, settings)));
    const worker = await startWorker(kept.app, log);
    undo.push(worker.stop);
    return { address, ground, kept, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Serves until the process is told to stop: Ctrl-C ends everything, the database too. */
export const serveUntilStopped = async (
  settings: Settings,
  log: (line: string) => void,
  ready: (served: Served) => void | Promise<void>,
) => {
  const served = await serve(settings, log, process.env['KEPT_LOG'] ?? 'warn');
  await ready(served);
  await new Promise<void>((resolve) => {
    let asked = false;
    const end = () => {
      // A second Ctrl-C means now.
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    process.on('SIGHUP', end);
  });
  log('Stopping …');
  await served.stop();
};
