import type { Sql, Tx } from './connect.ts';

/** Codes of errors after which a connection can carry nothing any more: the driver's, the system's, PostgreSQL's. */
const fatal = new Set([
  ...['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'CONNECTION_ENDED', 'CONNECT_TIMEOUT'],
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '57P05'],
]);

/** Whether an error says that the connection to the database is gone (or was never there). */
export const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error && fatal.has(String((error as Error & { code?: unknown }).code));

/** A connection that is gone tells its owner within this time; otherwise it is still there after all. */
const PATIENCE_MS = 2_000;

/** Refuses statements once the transaction is over: they would go to whoever has the connection by then. */
const guarded = (tx: Tx, over: () => Error | null): Tx => {
  const refusing =
    (call: (...given: unknown[]) => unknown) =>
    (...given: unknown[]): unknown => {
      const error = over();
      if (error) throw error;
      return call(...given);
    };
  return new Proxy(tx, {
    apply: (target, _, given: unknown[]) => refusing(target as never)(...given),
    get: (target, name) => (name === 'unsafe' ? refusing(target.unsafe as never) : Reflect.get(target, name, target)),
  });
};

/**
 * Keeps a transaction whose connection is lost from speaking to the next user of that connection. The driver would
 * send a `rollback` when the work fails: on a connection that somebody else may have by then. So the work's own failure
 * is held back, the transaction fails by the connection's end, and what the work still says afterwards is refused.
 */
export const surviveLostConnections = (sql: Sql): Sql => {
  const begin = sql.begin.bind(sql) as (options: string, work: (tx: Tx) => unknown) => Promise<unknown>;
  const surviving = (first: unknown, second?: unknown): Promise<unknown> => {
    const [options, work] = (second === undefined ? ['', first] : [first, second]) as [string, (tx: Tx) => unknown];
    let ended: Error | null = null;
    const whole = begin(
      options,
      (tx) =>
        new Promise((resolve, reject) => {
          const working = new Promise((done) => done(work(guarded(tx, () => ended))));
          working.then(resolve, (error: unknown) => {
            if (!isConnectionLost(error)) return reject(error);
            setTimeout(() => ended || reject(error), PATIENCE_MS).unref();
          });
        }),
    );
    return whole.finally(() => (ended = new Error('This transaction is over.')));
  };
  return Object.assign(sql, { begin: surviving });
};
