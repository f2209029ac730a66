import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { binaries, type Binaries } from './binaries.ts';
import { createCluster, databaseOwner } from './create-cluster.ts';
import { ensureDatabase } from './ensure-database.ts';
import { takeLock } from './folder-lock.ts';
import { freePort } from './free-port.ts';
import { place, rememberCreated, type Place } from './place.ts';
import { disownReusedId, livePostmaster } from './postmaster-file.ts';
import { spawnPostmaster, type Server } from './spawn-postmaster.ts';
import { StartProblem } from './start-problem.ts';
import { stopPostmaster } from './stop-postmaster.ts';

export { bundledPrograms } from './bundled-programs.ts';
export { runningDatabase } from './running-database.ts';
export { StartProblem } from './start-problem.ts';

/** A started database. The `url` is the owner's and stays valid until `stop`, over crashes of the database too. */
export type Database = { url: string; pid: number; stop(): Promise<void> };

/**
 * Starts the bundled PostgreSQL 18 on `<dataFolder>/postgres`, creating it when empty. It listens on 127.0.0.1 only,
 * with a random password. A server that a killed Kept left behind is stopped first; nothing acknowledged is lost. If
 * the server dies later it is started again on the same port.
 * @throws StartProblem, one sentence, when the folder is in use, can't be written, the disk is full, …
 */
export async function startDatabase(o: { dataFolder: string; log?: (line: string) => void }): Promise<Database> {
  const log = o.log ?? (() => undefined);
  const where = place(o.dataFolder, log);
  const lock = takeLock(where.lock, where.dataFolder);
  try {
    const programs = binaries(where.user, where.dataFolder, log);
    await stopLeftover(where, log);
    createCluster(where, programs);
    rememberCreated(where);
    disownReusedId(where.cluster);
    return await running(where, programs, lock, log);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function stopLeftover({ cluster }: Place, log: (line: string) => void): Promise<void> {
  const pid = livePostmaster(cluster);
  if (pid === undefined) return;
  log(`Stopping the database (process ${pid}) that a killed Kept left running.`);
  await stopPostmaster(pid);
}

async function running(
  where: Place,
  programs: Binaries,
  lock: { release(): void },
  log: (line: string) => void,
): Promise<Database> {
  const first = await onSomePort(where, programs);
  const { port } = first;
  let { server } = first;
  let stopping = false;
  const url = `postgres://${databaseOwner}:${where.password}@127.0.0.1:${port}/kept`;
  const watch = async (): Promise<void> => {
    // Three deaths within their own minute mean that starting again does not help.
    const deaths_ms: number[] = [];
    for (;;) {
      await server.ended;
      if (stopping) return;
      deaths_ms.push(performance.now());
      if (deaths_ms.length > 3 && performance.now() - (deaths_ms.at(-4) ?? 0) < 60_000) break;
      log(`The database ended unexpectedly; starting it again. ${where.log} says why.`);
      server = await withPatience(() => spawnPostmaster(where, programs, port));
      noteRunning(where, server.pid, url);
    }
    log(`The database keeps ending; Kept no longer restarts it. ${where.log} says why.`);
  };
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await stopPostmaster(server.pid);
    server.dismissGuard();
    rmSync(where.run, { force: true });
    lock.release();
  };
  try {
    await ensureDatabase(url, where.dataFolder);
    noteRunning(where, server.pid, url);
  } catch (error) {
    await stop();
    throw error;
  }
  watch().catch((error: Error) => log(error.message));
  return {
    url,
    stop,
    get pid() {
      return server.pid;
    },
  };
}

/** Another program may take the free port first; then the next free one is tried. */
async function onSomePort(where: Place, programs: Binaries): Promise<{ server: Server; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { server: await withPatience(() => spawnPostmaster(where, programs, port)), port };
    } catch (error) {
      if (attempt === 5 || !/listen|bind|address/i.test((error as Error).message)) throw error;
    }
  }
}

/** The processes of a killed server take a moment to notice; until then its shared memory counts as in use. */
async function withPatience(start: () => Promise<Server>): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const passing = error instanceof StartProblem && /shared memory|lock file/.test(error.message);
      if (!passing || attempt === 50) throw error;
      await delay(200);
    }
  }
}

function noteRunning({ run }: Place, pid: number, url: string): void {
  writeFileSync(run, `${JSON.stringify({ pid, url })}\n`, { mode: 0o600 });
}
