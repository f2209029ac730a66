import type { Sql } from '../db/connect.ts';
import type { Auth } from '../auth/auth.ts';
import type { Rates } from './rates.ts';

/** What the installation was told about itself. */
export interface HttpSettings {
  /** Where people reach it (`https://kept.example.org`). Links in mails and the origin check use this and no header. */
  publicUrl: string;
  /** Signs cookies and cursors: at least 32 random characters, kept between starts. */
  secret: string;
  /** `smtp(s)://user:password@host:port`; without it, mails stay in the outbox for the administrator to read. */
  smtpUrl?: string;
  /** The sender of every mail. */
  mailFrom?: string;
  /** Believe `X-Forwarded-For` of these proxies (addresses or CIDR); none unless set. */
  trustedProxies?: string[];
  /** pino level; `silent` in tests. */
  logLevel?: string;
  /** Other limits than the usual ones. */
  rates?: Partial<Rates>;
}

/**
 * Everything a route may reach. Modules that bring a service of their own add it by declaration merging:
 * `declare module '../../platform/http/app.ts' { interface App { ledger: Ledger } }`.
 */
export interface App {
  /** The runtime role: held by row-level security; use it through `inTenant`. */
  sql: Sql;
  /** The owner of the tables: sign-in, first run, maintenance; never for a tenant's own requests. */
  owner: Sql;
  /** Milliseconds since the epoch. */
  now(): number;
  settings: HttpSettings;
  auth: Auth;
}
