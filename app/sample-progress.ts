import type { App } from '../platform/http/app.ts';
import { fillWithSample } from './demo-data.ts';

/** How far the sample company is that was asked for at the first run. */
export interface SampleProgress {
  state: 'none' | 'running' | 'ready' | 'failed';
  /** Parts of `total`. */
  done: number;
  total: number;
  /** In words, what is being done now. */
  stage: string;
  /** Why it failed and what to do; null unless it did. */
  fault: string | null;
}

const parts = 100;
const nothing: SampleProgress = { state: 'none', done: 0, total: parts, stage: '', fault: null };

/** Kept in memory only: an interrupted sample is not taken up again, and nobody waits for it after a restart. */
const running = new Map<string, SampleProgress>();

/** How far the sample company of this organisation is; `none` where none was begun since the server started. */
export const sampleProgress = (tenant: string): SampleProgress => running.get(tenant) ?? nothing;

/** Begins to fill an organisation with an invented company; goes on behind, and says how far it is. */
export const startSample = (app: App, tenant: string): void => {
  if (running.get(tenant)?.state === 'running') return;
  const put = (change: Partial<SampleProgress>): void =>
    void running.set(tenant, { ...sampleProgress(tenant), ...change });
  put({ ...nothing, state: 'running' });
  // The last part is not given before all is there: the page takes the whole for the end.
  const report = (stage: string, share: number): void =>
    put({ stage, done: Math.min(parts - 1, Math.floor(share * parts)) });
  void fillWithSample(app, tenant, { size: 'team', seed: 1 }, report).then(
    () => put({ state: 'ready', done: parts, stage: '' }),
    (error: unknown) =>
      put({
        state: 'failed',
        fault: `The sample company is not complete: ${error instanceof Error ? error.message : String(error)} Kept itself is ready; work with what is there, or begin again with an empty data folder.`,
      }),
  );
};
