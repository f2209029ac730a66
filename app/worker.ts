import { startImportWorker } from '../modules/intake/index.ts';
import type { App } from '../platform/http/app.ts';
import { clockwork } from './clockwork.ts';
import { intakeTools } from './intake-tools.ts';

/** Runs everything that happens by the clock, each in turn with itself, and says once when something keeps failing. */
export const startWorker = async (app: App, log: (line: string) => void): Promise<{ stop(): Promise<void> }> => {
  let stopping = false;
  const imports = startImportWorker(intakeTools(app), app.owner, (error) =>
    log(`An import failed: ${(error as Error).message}`),
  );
  const running = clockwork.map(async ({ name, everySeconds, run }) => {
    let failures = 0;
    while (!stopping) {
      try {
        await run(app);
        failures = 0;
      } catch (error) {
        if (++failures === 3) log(`"${name}" keeps failing: ${(error as Error).message}`);
      }
      await pause(everySeconds * 1_000);
    }
  });
  const waiting = new Set<() => void>();
  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (stopping) return resolve();
      const wake = () => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      waiting.add(wake);
    });
  }
  return {
    stop: async () => {
      stopping = true;
      for (const wake of [...waiting]) wake();
      await Promise.all([imports.stop(), ...running]);
    },
  };
};
