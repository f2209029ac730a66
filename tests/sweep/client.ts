import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export const publicUrl = 'https://kept.example.org';

export interface Asked {
  method: string;
  url: string;
  payload?: unknown;
  headers?: Record<string, string | undefined>;
}

/** Somebody who asks: a signed-in browser, an API key, or nobody. */
export interface Client {
  name: string;
  /** What it sends with every request, its credential among it. */
  headers: Record<string, string>;
  ask(asked: Asked): Promise<LightMyRequestResponse>;
}

/**
 * A client that sends these headers with every request, from a page of the very site. A header given as undefined is
 * left off; a payload that is no text goes as JSON.
 */
export const clientOf = (server: FastifyInstance, name: string, own: Record<string, string>): Client => ({
  name,
  headers: own,
  ask: ({ method, url, payload, headers }) => {
    const all: Record<string, string | undefined> = { origin: publicUrl, ...own, ...headers };
    if (payload !== undefined && !('content-type' in all)) all['content-type'] = 'application/json';
    const text = payload === undefined || typeof payload === 'string' ? payload : JSON.stringify(payload);
    const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return server.inject({
      method: method as 'GET',
      url,
      headers: Object.fromEntries(given),
      ...(text === undefined ? {} : { payload: text }),
    });
  },
});

/** A form with one CSV file, as a browser sends it. */
export const fileForm = (text: string): Pick<Asked, 'payload' | 'headers'> => {
  const part = 'content-disposition: form-data; name="file"; filename="accounts.csv"\r\ncontent-type: text/csv';
  return {
    payload: `--edge\r\n${part}\r\n\r\n${text}\r\n--edge--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  };
};
