import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './running-process.ts';

/** How long each way of stopping may take, from polite to final. All of them keep what was acknowledged: it is in the log on disk. */
const ways = [
  { signal: 'SIGINT', seconds: 30 },
  { signal: 'SIGQUIT', seconds: 10 },
  { signal: 'SIGKILL', seconds: 10 },
] as const;

/** Ends a PostgreSQL server by its process id and waits until it is gone. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const { signal, seconds } of ways) {
    if (!isAlive(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited_ms = 0; waited_ms < seconds * 1000 && isAlive(pid); waited_ms += 20) await delay(20);
  }
}
