import postgres from 'postgres';

/** Creates the database `kept` in a fresh cluster, and proves that the server answers with our password. */
export async function ensureDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const sql = postgres(admin.href, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = 'kept'`;
    if (found.length === 0) await sql`create database kept`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
