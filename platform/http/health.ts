import { z } from 'zod';
import { Problem } from './problem.ts';
import { route } from './route.ts';

const patience_ms = 2_000;

/** Answers 200 when the database does. Says nothing about the inside. */
export const health = route({
  method: 'GET',
  path: '/api/health',
  permission: 'public',
  summary: 'Whether Kept can serve',
  tag: 'Kept itself',
  answer: z.object({ ok: z.literal(true) }),
  async handle(_request, app) {
    let clock: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      clock = setTimeout(() => reject(new Error('no answer in time')), patience_ms);
    });
    try {
      await Promise.race([app.sql`select 1`, late]);
      return { ok: true as const };
    } catch {
      throw new Problem(
        'unavailable',
        'The database does not answer. Look into the log, or run `kept doctor`.',
        undefined,
        {
          retryAfterSeconds: 5,
        },
      );
    } finally {
      clearTimeout(clock);
    }
  },
});
