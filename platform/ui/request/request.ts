import { kitSay } from '../kit-texts.ts';
import { ProblemError, readProblem } from './problem.ts';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, for files. */
  raw?: BodyInit;
  signal?: AbortSignal;
  /** Lets the server count a repeated request once. */
  idempotencyKey?: string;
}

/** Asks the server and answers with its JSON (undefined for an empty answer). Throws ProblemError, with status 0 if nobody answered. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const { method = options.body === undefined && !options.raw ? 'GET' : 'POST', body, raw, signal, idempotencyKey } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  const where = `${method} ${path.split('?')[0]}`;
  let response: Response;
  try {
    response = await fetch(path, { method, headers, signal, body: raw ?? (body === undefined ? undefined : JSON.stringify(body)) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ProblemError({
      title: kitSay('problem.unreachable'),
      detail: kitSay('problem.unreachable-detail'),
      status: 0,
      instance: where,
    });
  }
  const text = await response.text();
  const read = readJson(text);
  if (!response.ok) throw new ProblemError(readProblem(response.status, read.value, where, kitSay('problem.unreadable')));
  if (!read.ok) throw new ProblemError(readProblem(response.status, null, where, kitSay('problem.unreadable')));
  return read.value as T;
}

function readJson(text: string): { ok: boolean; value: unknown } {
  if (text === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, value: null };
  }
}
