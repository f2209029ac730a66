import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { assemble } from '../../app/kept.ts';
import { routes } from '../../app/routes.ts';
import { connect } from '../../platform/db/connect.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { AnyRoute } from '../../platform/http/route.ts';
import { freshDatabase } from '../database.ts';
import { clientOf, publicUrl } from './client.ts';
import { digestOf } from './digest.ts';
import { makeOrganisation, signIn } from './organisation.ts';

/** The routes without their own tighter limits: a sweep asks each of them hundreds of times in a minute. */
export const sweptRoutes: readonly AnyRoute[] = routes.map((route) => {
  const swept = { ...route };
  delete swept.perMinute;
  return swept;
});

/** A whole Kept on a database of its own, with two organisations of the same shape, `a` and `b`. */
export const startWorld = async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  const dataFolder = mkdtempSync(join(tmpdir(), 'kept-sweep-'));
  const sql = connect(database.url, { max: 12 });
  const owner = connect(database.url, { max: 6, as: 'owner' });
  const ground = { databaseUrl: database.url, sql, owner, close: async () => {} };
  const settings = { port: 0, host: '127.0.0.1', dataFolder, databaseUrl: database.url, baseUrl: publicUrl };
  const kept = await assemble(ground, settings, 'silent');
  kept.app.settings.rates = { publicPerAddress: 1e9, perUser: 1e9, perKey: 1e9 };
  const server = await buildServer(kept.app, sweptRoutes);
  const [a, b] = [
    await makeOrganisation(kept.app, server, 'MARKA'),
    await makeOrganisation(kept.app, server, 'CANARYB'),
  ];
  return {
    app: kept.app,
    server,
    sql,
    owner,
    databaseUrl: database.url,
    dataFolder,
    a,
    b,
    /** Somebody else of organisation `a`, signed in now. */
    clientNamed: (name: string) => signIn(server, name, `${name}@marka.example`),
    nobody: clientOf(server, 'nobody', {}),
    digest: await digestOf(owner),
    stop: async () => {
      await server.close();
      await kept.close();
      await Promise.all([sql.end(), owner.end()]);
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

export type World = Awaited<ReturnType<typeof startWorld>>;
