import { ProblemError } from '../../../../platform/http/client.ts';
import type { Told } from '../../routes/told-along.ts';

/** Asks for something that may take a while, hears how far it is, and answers with what came of it. */
export async function callTold<T>(
  path: string,
  body: unknown,
  heard: (progress: { done: number; total: number }) => void,
  signal: AbortSignal,
): Promise<T> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { accept: 'application/x-ndjson', 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new ProblemError({});
  });
  if (!answer.ok)
    throw new ProblemError({ status: answer.status, ...((await answer.json().catch(() => ({}))) as object) });
  for await (const line of linesOf(answer.body!)) {
    const told = JSON.parse(line) as Told<T>;
    if ('answer' in told) return told.answer;
    if ('problem' in told) throw new ProblemError(told.problem);
    heard(told);
  }
  throw new ProblemError({});
}

async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter(Boolean);
    if (done) break;
  }
  if (rest) yield rest;
}
