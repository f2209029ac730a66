import { Problem, type ProblemBody } from '../../../platform/http/problem.ts';

/** One line of an answer that tells how far it is: progress while the work goes on, then the answer or the problem. */
export type Told<T> = { done: number; total: number } | { answer: T } | { problem: ProblemBody };

const first_ms = 1_000;
const every_ms = 250;

const problemOf = (error: unknown): ProblemBody =>
  (error instanceof Problem
    ? error
    : new Problem('internal', 'The reckoning stopped half-way. Try again; nothing was changed.')
  ).body();

const pause = (ms: number): { over: Promise<null>; stop: () => void } => {
  let timer: NodeJS.Timeout;
  const over = new Promise<null>((resolve) => void (timer = setTimeout(() => resolve(null), ms)));
  return { over, stop: () => clearTimeout(timer) };
};

/**
 * Runs `work` and tells how far it is when it takes longer than a second, four times a second from then on: one JSON
 * line each. The last line is what came of it.
 */
export async function* toldAlong<T>(
  work: (heard: (done: number, total: number) => void) => Promise<T>,
): AsyncGenerator<string> {
  const line = (told: Told<T>): string => `${JSON.stringify(told)}\n`;
  let news: { done: number; total: number } | null = null;
  const running = work((done, total) => void (news = { done, total })).then(
    (answer): Told<T> => ({ answer }),
    (error): Told<T> => ({ problem: problemOf(error) }),
  );
  for (let wait_ms = first_ms; ; wait_ms = every_ms) {
    const { over, stop } = pause(wait_ms);
    const ended = await Promise.race([running, over]);
    stop();
    if (ended) return void (yield line(ended));
    if (news) yield line(news);
  }
}
