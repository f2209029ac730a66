import type postgres from 'postgres';
import { postgres as driver } from './driver.ts';
import { surviveLostConnections } from './lost-connection.ts';

/** How Kept talks SQL: instants are epoch milliseconds, dates are 'YYYY-MM-DD', numeric and bigint are numbers. */
const types = {
  instant: {
    to: 1184,
    from: [1184, 1114],
    serialize: (value: number | string | Date) =>
      typeof value === 'string' ? value : new Date(value as number).toISOString(),
    parse: (text: string) =>
      Date.parse(text.includes('T') ? text : text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
  },
  date: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (text: string) => text },
  numeric: { to: 1700, from: [1700, 20], serialize: (value: number | string) => String(value), parse: Number },
} satisfies Record<string, postgres.PostgresType>;

export type Sql = postgres.Sql<{ instant: number; date: string; numeric: number }>;
export type Tx = postgres.TransactionSql<{ instant: number; date: string; numeric: number }>;

export interface ConnectOptions {
  /** Connections at most. */
  max?: number;
  /** The runtime role neither owns the tables nor bypasses row-level security; migrations run without it. */
  as?: 'kept_app' | 'owner';
}

/** Opens a pool. The runtime role is a start-up setting of each connection, so even `reset all` falls back to it. */
export const connect = (url: string, { max = 10, as = 'kept_app' }: ConnectOptions = {}): Sql =>
  surviveLostConnections(
    driver(url, {
      max,
      types,
      onnotice: () => {},
      idle_timeout: 0,
      connection: {
        application_name: `kept ${as}`,
        ...(as === 'kept_app' ? { role: 'kept_app' } : {}),
      },
    }) as unknown as Sql,
  );
