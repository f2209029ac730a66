import postgres from 'postgres';
import { bundledPrograms, runningDatabase } from '../../../platform/database-server/index.ts';
import type { Settings } from '../../settings.ts';
import { fine, problem, type Finding } from './finding.ts';

type Pending = (ownerUrl: string) => Promise<string[]>;

/** The programs, the lock, whether the database answers, and whether it has its newest shape. */
export async function databaseChecks({ dataFolder, databaseUrl }: Settings, pending: Pending): Promise<Finding[]> {
  if (databaseUrl !== undefined)
    return [fine('database', 'DATABASE_URL is used.'), ...(await reached(databaseUrl, pending))];
  const programs = bundled(dataFolder);
  try {
    const running = runningDatabase(dataFolder);
    if (running === undefined) return [programs, fine('lock', `No Kept runs on ${dataFolder}.`)];
    return [
      programs,
      fine('lock', `Kept runs on ${dataFolder} (process ${running.holder}).`),
      ...(await reached(running.url, pending)),
    ];
  } catch (error) {
    return [programs, problem('lock', (error as Error).message, '')];
  }
}

function bundled(dataFolder: string): Finding {
  try {
    return fine('database', `The bundled PostgreSQL ${bundledPrograms(dataFolder)} runs here.`);
  } catch (error) {
    return problem('database', (error as Error).message, '');
  }
}

async function reached(url: string, pending: Pending): Promise<Finding[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
    const major = Math.floor((row?.version ?? 0) / 10_000);
    if (major < 16)
      return [
        problem('connection', `The database is PostgreSQL ${major}.`, 'Set DATABASE_URL to a PostgreSQL 16 or newer.'),
      ];
    return [fine('connection', `PostgreSQL ${major} answers.`), migrations(await pending(url))];
  } catch (error) {
    return [
      problem(
        'connection',
        `The database does not answer (${(error as Error).message}).`,
        'Check DATABASE_URL and that the server runs.',
      ),
    ];
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function migrations(names: readonly string[]): Finding {
  if (names.length === 0) return fine('migrations', 'The database has its newest shape.');
  return problem('migrations', `${names.length} have not run (${names.join(', ')}).`, 'Start Kept once: it runs them.');
}
