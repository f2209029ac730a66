import { ProblemError } from '../../http/client.ts';
import { setAsOf } from './as-of.ts';

/** Where answers are kept. Loaded with the first one: nothing of it is needed to show a page. */
const answers = () => import('./answers.ts');

/** A device that keeps nothing (a private window, a full disk) only loses the look without a network. */
const never = (): null => null;

/**
 * Asks the server and keeps the answer on this device; without a network, what was answered last.
 * @throws what the server refused, and the silence where nothing was kept
 */
export async function remembered<T>(key: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask();
    void answers()
      .then(({ keepAnswer }) => keepAnswer(key, answer))
      .catch(never);
    setAsOf(key, null);
    return answer;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 0) throw error;
    const kept = await answers()
      .then(({ keptAnswer }) => keptAnswer(key))
      .catch(never);
    if (!kept) throw error;
    setAsOf(key, kept.at);
    return kept.body as T;
  }
}

/** Forgets all that was kept: at sign-out, when a session has ended, and when somebody else signs in. */
export const forgetRemembered = (): Promise<unknown> =>
  answers()
    .then(({ forgetAnswers }) => forgetAnswers())
    .catch(never);

/** Of an answer that was kept before, whatever the network says; null where there is none. */
export const lastRemembered = <T>(key: string): Promise<T | null> =>
  answers()
    .then(async ({ keptAnswer }) => ((await keptAnswer(key))?.body ?? null) as T | null)
    .catch(never);

/** How a query that is remembered asks: it also runs without a network, and again as soon as there is one. */
export const rememberedMode = { networkMode: 'always', refetchOnReconnect: true } as const;
