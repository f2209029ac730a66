import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { roomsWithTables } from '../app/rooms.ts';
import { startDatabase } from '../platform/database-server/index.ts';
import { connect } from '../platform/db/connect.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's url of the test server; its database `template` has every migration. */
    databaseUrl: string;
  }
}

/** The url of another database of the same server. */
export const databaseNamed = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};

/** A database of its own for a test file, with every migration: a copy of the template, made in a moment. */
export const freshDatabase = async (url: string): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `t_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
  const server = postgres(url, { max: 1, onnotice: () => {} });
  // Copying the template needs it alone; another test file may be copying it this very moment.
  for (let attempt = 0; ; attempt++) {
    try {
      await server.unsafe(`create database ${name} template template_kept`);
      break;
    } catch (error) {
      if (attempt > 100 || !/accessed by other users/.test((error as Error).message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    url: databaseNamed(url, name),
    drop: async () => {
      await server.unsafe(`drop database ${name} with (force)`);
      await server.end();
    },
  };
};

/** One real PostgreSQL for the whole run, in a folder that goes away with it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kept-test-'));
  const server = await startDatabase({ dataFolder });
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe('create database template_kept');
  const owner = connect(databaseNamed(server.url, 'template_kept'), { max: 1, as: 'owner' });
  await migrate(owner, await readMigrations(roomsWithTables));
  await owner.end();
  await admin.end();
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
