import type { Sql } from '../../platform/db/connect.ts';
import { executeRun, patience_ms } from './actions-execute.ts';
import type { IntakeTools } from './run.ts';

export interface ImportWorker {
  /** Lets the run under way reach its next checkpoint, and takes no other. */
  stop(): Promise<void>;
}

const rest_ms = 1_000;

/** The next run that is to be running and that nobody holds, of whatever organisation. */
const nextRun = async (owner: Sql, now: number): Promise<{ tenant_id: string; id: string } | undefined> => {
  const [row] = await owner<{ tenant_id: string; id: string }[]>`
    select tenant_id, id from import_run
    where state = 'running' and (claim is null or heartbeat_at < ${owner.typed.instant(now - patience_ms)})
    order by started_at limit 1`;
  return row;
};

/**
 * Executes imports in the background, one at a time, in the order in which they were started. A run whose worker died
 * is taken up again from its last checkpoint. Several workers share the work: a run belongs to who claims it.
 * @param owner sees the runs of all organisations; the rows of a file go through the tenant's own door
 */
export const startImportWorker = (tools: IntakeTools, owner: Sql, onError: (error: unknown) => void): ImportWorker => {
  const stopping = new AbortController();
  let nudge = (): void => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, rest_ms);
      nudge = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const found = await nextRun(owner, tools.now()).catch((error: unknown) => void onError(error));
      const run = found
        ? await executeRun(tools, found.tenant_id, found.id, { signal: stopping.signal }).catch(
            (error: unknown) => void onError(error),
          )
        : null;
      if (!run && !stopping.signal.aborted) await pause();
    }
  };
  const done = loop();
  return {
    stop: async () => {
      stopping.abort();
      nudge();
      await done;
    },
  };
};
