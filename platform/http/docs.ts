import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const folder = join(import.meta.dirname, 'docs');

/** Serves the API's document and the page that shows it. The page takes nothing from elsewhere. */
export const serveDocs = async (server: FastifyInstance, document: Record<string, unknown>): Promise<void> => {
  const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const [page, script, style] = await Promise.all([file('page.html'), file('page.js'), file('page.css')]);
  const text = JSON.stringify(document);
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/api/docs/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  server.get('/api/docs/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
};
