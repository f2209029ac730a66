import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** As strict as the real server: a page that needs more fails here first. */
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** Serves a built folder for the browser's tests; `answers` stand in for the API. The caller closes it. */
export async function serveFolder(folder: string, fallback: string, answers: Record<string, unknown> = {}) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    response.setHeader('content-security-policy', policy);
    if (path.startsWith('/api/')) {
      const known = answers[path];
      response.writeHead(known === undefined ? 401 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(known ?? { title: 'Not signed in', detail: 'Sign in.', status: 401 }));
      return;
    }
    const file = await readFile(join(folder, path)).catch(() => null);
    response.setHeader('content-type', types[file ? extname(path) : '.html'] ?? 'application/octet-stream');
    response.end(file ?? (await readFile(join(folder, fallback))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
