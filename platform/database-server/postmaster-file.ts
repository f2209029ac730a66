import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isAlive } from './running-process.ts';

/** What PostgreSQL says about itself in `postmaster.pid`: process id on the first line, state on the eighth. */
export type Postmaster = { pid: number; ready: boolean };

/** Reads `postmaster.pid` of a cluster; undefined when there is none or it is still being written. */
export function postmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    return pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** The id of the PostgreSQL that runs on this cluster now, whoever started it. */
export function livePostmaster(cluster: string): number | undefined {
  const found = postmaster(cluster);
  if (found === undefined || !isAlive(found.pid)) return undefined;
  return commandLine(found.pid)?.includes(`-D ${cluster}`) ? found.pid : undefined;
}

/**
 * After a power cut the noted id may belong to some other program by now, and PostgreSQL would refuse to start
 * because that one is alive. Puts our own id there, which PostgreSQL knows as its parent and passes over, while the
 * rest of the file still lets it check that no old server process uses its shared memory.
 */
export function disownReusedId(cluster: string): void {
  const found = postmaster(cluster);
  if (found === undefined || !isAlive(found.pid) || livePostmaster(cluster) !== undefined) return;
  const path = join(cluster, 'postmaster.pid');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)));
}
