import postgres, { type PostgresError } from 'postgres';
import { StartProblem } from './start-problem.ts';

/**
 * Creates the database `kept` in a fresh cluster, and proves that the server answers with our password.
 * @throws StartProblem when the password of the data folder is not the one of its database.
 */
export async function ensureDatabase(url: string, dataFolder: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const sql = postgres(admin.href, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = 'kept'`;
    if (found.length === 0) await sql`create database kept`;
  } catch (error) {
    if ((error as PostgresError).code !== '28P01') throw error;
    throw new StartProblem(
      `The password in ${dataFolder}/postgres.json is not the one of the database there; put that file back from a backup of the folder.`,
      { cause: error },
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}
