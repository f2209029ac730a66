import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { postmaster } from './postmaster-file.ts';
import { serverSettings } from './server-settings.ts';
import { StartProblem } from './start-problem.ts';

/**
 * Replaces itself by PostgreSQL, after leaving a guard behind: it waits on descriptor 3, which this process holds
 * open. When Kept ends without a word (killed), the descriptor closes and the guard ends the database, so nothing
 * stays behind. A line on the descriptor sends the guard home.
 */
const guarded = '( ( read -r word <&3 || kill -INT $$ ) >/dev/null 2>&1 & ) ; exec "$@" 3<&-';

const startLimit_ms = 120_000;
const logLimit_bytes = 10_000_000;

/** A running server process. `ended` settles when it is gone, for whatever reason. */
export type Server = { pid: number; ended: Promise<void>; dismissGuard(): void };

/**
 * Starts PostgreSQL on the cluster and waits until it takes connections.
 * @throws StartProblem with what its log says, when it ends before that.
 */
export async function spawnPostmaster(place: Place, { postgres }: Binaries, port: number): Promise<Server> {
  rotate(place.log);
  const log = openSync(place.log, 'a', 0o600);
  const logStart_bytes = statSync(place.log).size;
  // A session of its own: Ctrl-C in the terminal must reach Kept, which then stops the database after its last query.
  const child = spawn(
    '/bin/sh',
    ['-c', guarded, 'kept-database', postgres, '-D', place.cluster, ...serverSettings(port)],
    {
      ...place.user,
      cwd: '/',
      detached: true,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', log, log, 'pipe'],
    },
  );
  closeSync(log);
  const guard = child.stdio[3] as Socket;
  guard.on('error', () => undefined);
  guard.unref();
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const server = {
    pid: child.pid ?? 0,
    ended: ended.then(() => void guard.end('done\n')),
    dismissGuard: () => void guard.end('done\n'),
  };
  await untilReady(child, place, logStart_bytes);
  return server;
}

async function untilReady(child: ChildProcess, place: Place, logStart_bytes: number): Promise<void> {
  for (let waited_ms = 0; waited_ms < startLimit_ms; waited_ms += 15) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new StartProblem(whyEnded(place, logStart_bytes));
    }
    const found = postmaster(place.cluster);
    if (found?.ready && found.pid === child.pid) return;
    await delay(15);
  }
  throw new StartProblem(
    `The database did not get ready within ${startLimit_ms / 1000} s; ${place.log} says how far it came.`,
  );
}

function whyEnded(place: Place, logStart_bytes: number): string {
  const said = readFileSync(place.log).subarray(logStart_bytes).toString('utf8');
  if (/No space left on device/.test(said))
    return `The disk that holds ${place.dataFolder} is full; free some space and start again.`;
  const reasons = said.split('\n').filter((line) => /FATAL|PANIC|error while loading/.test(line));
  const reason = (reasons[0] ?? said.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC):\s*/, '');
  return `The database in ${place.cluster} did not start: ${reason || 'it said nothing'} (see ${place.log}).`;
}

function rotate(log: string): void {
  if (existsSync(log) && statSync(log).size > logLimit_bytes) renameSync(log, `${log}.old`);
}
