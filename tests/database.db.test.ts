import { expect, inject, test } from 'vitest';
import { connect } from '../platform/db/connect.ts';
import { freshDatabase } from './database.ts';

test('a fresh database has the ledger, and the runtime role can not edit it', async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  const sql = connect(database.url, { max: 1 });
  const [row] = await sql<{ count: number }[]>`select count(*) from fact`;
  expect(row!.count).toBe(0);
  await expect(sql`update fact set payload = '{}'`).rejects.toThrow(/permission denied/);
  await expect(sql`delete from fact`).rejects.toThrow(/permission denied/);
  await sql.end();
  await database.drop();
});
