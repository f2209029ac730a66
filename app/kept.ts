import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createAuth } from '../platform/auth/index.ts';
import { runningDatabase, startDatabase } from '../platform/database-server/index.ts';
import { connect, type Sql } from '../platform/db/connect.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import type { App } from '../platform/http/app.ts';
import { buildServer } from '../platform/http/server.ts';
import { createRecorder } from '../platform/ledger/recorder.ts';
import { furnish } from './furnish.ts';
import { factTypes, ledger } from './ledger.ts';
import { isPerson, organisationOf } from './organisation-of.ts';
import { roomsWithTables } from './rooms.ts';
import { routes } from './routes.ts';
import { startSample } from './sample-progress.ts';
import { keptSecret } from './secrets.ts';
import type { Settings } from './settings.ts';

declare module '../platform/http/app.ts' {
  interface App {
    /** Where everything that must be kept lies. */
    dataFolder: string;
  }
}

/** The database and what stands on it, without a web server: what every command of the line needs. */
export interface Ground {
  databaseUrl: string;
  sql: Sql;
  owner: Sql;
  close(): Promise<void>;
}

/**
 * Starts (or joins) the database and brings it to the newest shape. A command beside a running server joins the
 * server's database; `alone` is for the server itself, of which a data folder has one.
 */
export const openGround = async (
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  log: (line: string) => void,
  { alone = false } = {},
): Promise<Ground> => {
  const elsewhere = settings.databaseUrl ?? (alone ? undefined : runningDatabase(settings.dataFolder)?.url);
  const server = elsewhere ? null : await startDatabase({ dataFolder: settings.dataFolder, log });
  const databaseUrl = elsewhere ?? server!.url;
  const owner = connect(databaseUrl, { max: 6, as: 'owner' });
  const sql = connect(databaseUrl, { max: 12 });
  const close = async (): Promise<void> => {
    await Promise.allSettled([sql.end({ timeout: 5 }), owner.end({ timeout: 5 })]);
    await server?.stop();
  };
  try {
    const fresh = await migrate(owner, await readMigrations(roomsWithTables));
    if (fresh.length > 0) log(`The database has its newest shape (${fresh.length} steps).`);
  } catch (error) {
    await close();
    throw error;
  }
  return { databaseUrl, sql, owner, close };
};

export interface Kept {
  app: App;
  server: FastifyInstance;
  close(): Promise<void>;
}

const webFolder = join(import.meta.dirname, '..', 'dist', 'web');

/** Puts the application together on its ground; nothing listens yet. `web` is the folder of the built web app. */
export const assemble = async (
  ground: Ground,
  settings: Settings,
  logLevel: string,
  web = webFolder,
): Promise<Kept> => {
  const now = () => Date.now();
  const secret = await keptSecret(settings.dataFolder, 'secret');
  const auth = createAuth({
    databaseUrl: ground.databaseUrl,
    owner: ground.owner,
    sql: ground.sql,
    publicUrl: settings.baseUrl,
    secret,
    now,
    organisationOf: organisationOf(ground.owner),
    isPerson: isPerson(ground.owner),
    furnish,
    afterFirstRun: (app, { tenant }, { sampleData }) => sampleData && startSample(app, tenant),
  });
  const app: App = {
    sql: ground.sql,
    owner: ground.owner,
    now,
    auth,
    recorder: createRecorder(ground.sql, ledger, now),
    dataFolder: settings.dataFolder,
    factTypes,
    settings: {
      publicUrl: settings.baseUrl,
      secret,
      logLevel,
      ...mailSettings(process.env),
      ...rateSettings(process.env),
    },
  };
  const server = await buildServer(app, routes, existsSync(web) ? { web } : {});
  return {
    app,
    server,
    close: async () => {
      await server.close();
      await auth.close();
    },
  };
};

const mailSettings = (env: NodeJS.ProcessEnv): { smtpUrl?: string; mailFrom?: string } => ({
  ...(env['KEPT_SMTP_URL'] ? { smtpUrl: env['KEPT_SMTP_URL'] } : {}),
  ...(env['KEPT_MAIL_FROM'] ? { mailFrom: env['KEPT_MAIL_FROM'] } : {}),
});

/** `KEPT_REQUESTS_PER_MINUTE`: another limit for one user than the usual one, for installations behind machines. */
const rateSettings = (env: NodeJS.ProcessEnv): { rates?: { perUser: number } } => {
  const perUser = Number(env['KEPT_REQUESTS_PER_MINUTE']);
  return perUser > 0 ? { rates: { perUser } } : {};
};
