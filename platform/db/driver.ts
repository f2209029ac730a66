import { createRequire, registerHooks } from 'node:module';
import type Postgres from 'postgres';

/** A connection that is gone is left as new: nothing of what was under way reaches whoever uses it next. */
const forgetful = `
    chunk = nextWriteTimer = query = results = errorResponse = null
    result = new Result()
    rows = 0
`;

/** What is written to a connection that is gone fails with it, instead of throwing where nobody can catch it. */
const careful = `
    if (socket === null) {
      const lost = Errors.connection('CONNECTION_CLOSED', options)
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      query && queryError(query, lost)
      query = null
      while (sent.length)
        queryError(sent.shift(), lost)
      return false
    }
`;

/** What is sent after `begin` need not wait for its answer; the connection keeps the order. */
const atOnce = `
      const executed = new Promise(resolve => onexecuted = resolve)
      const begun = sql.unsafe('begin ' + options.replace(/[^a-z ]/ig, ''), [], { onexecute }).execute()
      begun.catch(() => {})
      await Promise.race([begun, executed])
      move(connection, reserved)
`;

type Mend = readonly [before: string, mended: string];

const connectionMends: readonly Mend[] = [
  ['function nextWrite(fn) {\n', `function nextWrite(fn) {\n${careful}`],
  ['    closedTime = performance.now()\n', `${forgetful}    closedTime = performance.now()\n`],
  [
    '    if (initial)\n      return reconnect()\n',
    '    if (initial) {\n      chunk = nextWriteTimer = null\n      return reconnect()\n    }\n',
  ],
];

const poolMends: readonly Mend[] = [
  ["      await sql.unsafe('begin ' + options.replace(/[^a-z ]/ig, ''), [], { onexecute }).execute()\n", atOnce],
  ['      , connection\n      , prepare = null\n', '      , connection\n      , onexecuted\n      , prepare = null\n'],
  [
    '      connection = c\n      move(c, reserved)\n',
    '      connection = c\n      move(c, reserved)\n      onexecuted()\n',
  ],
];

const mendsOf: Readonly<Record<string, readonly Mend[]>> = {
  '/postgres/cjs/src/connection.js': connectionMends,
  '/postgres/cjs/src/index.js': poolMends,
};

const mend = (source: string, mends: readonly Mend[]): string =>
  mends.reduce((text, [before, mended]) => {
    if (text.split(before).length !== 2)
      throw new Error('The database driver changed: see whether platform/db/driver.ts still has to mend it.');
    return text.replace(before, () => mended);
  }, source);

/**
 * The database driver, mended as it is loaded. In postgres 3.4.9 a connection that is lost at a bad moment throws where
 * nobody can catch it, hands its last failure to whoever comes next, or never says anything again
 * (https://github.com/porsager/postgres/issues/1208 and 1154); a server must outlive its database. It also waits for the
 * answer to `begin` before it sends anything else, which is a round trip for every transaction. Nobody else loads
 * this build of the driver, so it doesn't matter who comes first.
 */
const loadDriver = (): typeof Postgres => {
  const hooks = registerHooks({
    load: (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      const [, mends] = Object.entries(mendsOf).find(([file]) => url.endsWith(file)) ?? [];
      return mends ? { ...loaded, source: mend(String(loaded.source), mends) } : loaded;
    },
  });
  try {
    return createRequire(import.meta.url)('postgres') as typeof Postgres;
  } finally {
    hooks.deregister();
  }
};

export const postgres = loadDriver();
