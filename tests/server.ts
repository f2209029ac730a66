import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { assemble, type Ground } from '../app/kept.ts';
import { freePort } from '../platform/database-server/free-port.ts';
import { connect } from '../platform/db/connect.ts';
import type { App } from '../platform/http/app.ts';
import { freshDatabase } from './database.ts';
import { builtWeb } from './web-build.ts';

/** A whole Kept for a browser's test: its own database, its own data folder, listening on `address`. */
export interface TestServer {
  app: App;
  address: string;
  stop(): Promise<void>;
}

/** Starts Kept as `bin/kept serve` does, web app included, without what happens by the clock. The caller stops it. */
export const startServer = async (): Promise<TestServer> => {
  const [web, port, database] = await Promise.all([builtWeb(), freePort(), freshDatabase(inject('databaseUrl'))]);
  const dataFolder = mkdtempSync(join(tmpdir(), 'kept-browser-'));
  const owner = connect(database.url, { max: 4, as: 'owner' });
  const sql = connect(database.url, { max: 6 });
  const ground: Ground = { databaseUrl: database.url, sql, owner, close: async () => {} };
  // Passkeys belong to a name: an address in figures has none.
  const address = `http://localhost:${port}`;
  const settings = { port, host: 'localhost', dataFolder, databaseUrl: database.url, baseUrl: address };
  const kept = await assemble(ground, settings, 'silent', web);
  await kept.server.listen({ port, host: 'localhost' });
  return {
    app: kept.app,
    address,
    stop: async () => {
      await kept.close();
      await Promise.all([sql.end(), owner.end()]);
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
