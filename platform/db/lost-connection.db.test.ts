import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '../../tests/database.ts';
import { connect, type Sql, type Tx } from './connect.ts';
import { isConnectionLost } from './lost-connection.ts';

let owner: Sql;
let sql: Sql;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase(inject('databaseUrl'));
  drop = database.drop;
  owner = connect(database.url, { max: 1, as: 'owner' });
  sql = connect(database.url, { max: 2 });
});

afterAll(async () => {
  await Promise.all([sql.end(), owner.end()]);
  await drop();
});

const kill = async (tx: Tx): Promise<void> => {
  const [row] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await owner`select pg_terminate_backend(${row!.pid})`;
};

const failed = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it went well',
    (error: unknown) => error,
  );

test('a transaction whose connection is lost fails, and the next ones go well, time after time', async () => {
  for (let round = 0; round < 5; round++) {
    const error = await failed(
      sql.begin(async (tx) => {
        await kill(tx as Tx);
        await tx`select 1`;
      }),
    );
    expect(isConnectionLost(error)).toBe(true);
    expect(await Promise.all([1, 2].map(() => sql.begin((tx) => tx<{ two: number }[]>`select 2 as two`)))).toEqual([
      [{ two: 2 }],
      [{ two: 2 }],
    ]);
  }
});

test('statements on their way together fail together, also while many others go on', async () => {
  const others = Array.from({ length: 20 }, () => sql.begin((tx) => tx`select pg_sleep(0.01)`));
  const error = await failed(
    sql.begin(async (tx) => {
      await kill(tx as Tx);
      await Promise.all([tx`select 1`, tx`select ${2}::int`, tx.unsafe('select 3')]);
    }),
  );
  expect(isConnectionLost(error)).toBe(true);
  await Promise.all(others);
});

test('work that goes on by itself after the loss is refused, not hung', async () => {
  let afterwards: Promise<unknown> | undefined;
  const error = await failed(
    sql.begin(async (tx) => {
      const loss = Promise.withResolvers<void>();
      afterwards = failed(loss.promise.then(() => tx`select 4`));
      await kill(tx as Tx);
      // The end may be known already: then the statement is refused at once.
      const lost = await failed(Promise.resolve().then(() => tx`select 1`));
      setTimeout(loss.resolve, 50);
      throw lost;
    }),
  );
  expect(isConnectionLost(error)).toBe(true);
  expect(await afterwards).toMatchObject({ message: 'This transaction is over.' });
});

test('an ordinary failure is undone and says what it was', async () => {
  const error = await failed(sql.begin((tx) => tx`select * from nowhere`));
  expect(error).toMatchObject({ code: '42P01' });
  expect(isConnectionLost(error)).toBe(false);
  expect(await failed(sql.begin(() => Promise.reject(new Error('mine'))))).toMatchObject({ message: 'mine' });
});
