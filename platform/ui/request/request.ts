import { ProblemError } from '../../http/client.ts';

interface RequestOptions {
  /** Sent as JSON, by POST. */
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Asks an address that is not one of the application's typed routes, such as those of the sign-in library; everything
 * else goes through `call` of platform/http. Answers with JSON, or undefined for an empty answer.
 * @throws {ProblemError} with status 0 if nobody answered
 */
export async function request<T>(path: string, { body, signal }: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new ProblemError({});
  });
  const sent: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new ProblemError(refusal(response.status, sent));
  return sent as T;
}

/** A refusal as a problem; the sign-in library sends `{code, message}` instead of RFC 9457. */
export function refusal(status: number, sent: unknown) {
  const { message, code, ...body } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  const detail = typeof message === 'string' ? message : `The server answered ${status}.`;
  const type = typeof code === 'string' ? `urn:kept:problem:${code.toLowerCase().replaceAll('_', '-')}` : undefined;
  return { title: detail, detail, ...(type ? { type } : {}), ...body, status };
}
